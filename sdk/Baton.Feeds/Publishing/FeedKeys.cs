using System.Collections.Concurrent;
using Baton.Core.Diagnostics;
using NuGet.Configuration;

namespace Baton.Feeds.Publishing;

/// <summary>
/// The key of a feed: from the environment; else, in GitHub Actions and with a user in baton.json, exchanged for the workflow's identity right
/// before it is needed; else from NuGet's own configuration.
/// </summary>
internal sealed class FeedKeys(FeedTarget target)
{
    // Such a key lives for an hour: https://learn.microsoft.com/nuget/nuget-org/trusted-publishing
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(50);
    private readonly ConcurrentBag<Secret> _made = [];
    private Secret? _exchanged;
    private DateTimeOffset _until;

    public string Redact(string text) => new SecretList(FeedSecrets.Of(target.Folder)
        .Concat(SecretVariables.Of(target.Variables)).Concat(_made).Concat(new[] { Given, _exchanged, Variable(TrustedPublishing.TokenVariable) }.OfType<Secret>())).Redact(text);

    private Secret? Given => Variable(target.Feed.Key);

    private bool CanExchange => target.Feed.User is not null && Variable(TrustedPublishing.TokenVariable) is not null;

    /// <summary>Why there will be none; null when there will be, as far as anybody can know before the exchange.</summary>
    public Diagnostic? Missing(PackageSource source) => Given is not null || CanExchange || source.Credentials is not null || Configured(source) is not null ? null : FeedDiagnostics.NoKey.Report(
        $"There is no key for '{target.Feed.Source}': {target.Feed.Key} is not set{(target.Feed.User is null ? "" : ", and there is no identity of a GitHub workflow to exchange for one")}.",
        target.Feed.User is null ? $"Set {target.Feed.Key}, or name the feed's \"user\" in baton.json for trusted publishing." : $"Give the job 'permissions: id-token: write', or set {target.Feed.Key}.");

    /// <summary>The key.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="push">Where it takes packages.</param>
    /// <param name="cancellationToken">Ends the exchange.</param>
    /// <returns>The key; or why there is none.</returns>
    public async Task<(FeedKey? Key, FeedFailure? Failure)> GetAsync(PackageSource source, Uri push, CancellationToken cancellationToken)
    {
        if (Given is { } given)
        {
            return (new FeedKey(given.Reveal()), null);
        }

        if (!CanExchange)
        {
            return Missing(source) is { } missing ? (null, FeedFailure.Of(missing)) : (new FeedKey(Configured(source) ?? ""), null);
        }

        if (_exchanged is null || target.Time.GetUtcNow() >= _until)
        {
            var exchanged = await TrustedPublishing.ExchangeAsync(target, push, Variable(TrustedPublishing.TokenVariable)!, _made.Add, cancellationToken);
            if (exchanged.Key is null)
            {
                return (null, exchanged.Failure);
            }

            (_exchanged, _until) = (exchanged.Key, target.Time.GetUtcNow() + Life);
        }

        return (new FeedKey(_exchanged.Reveal()), null);
    }

    private string? Configured(PackageSource source) =>
        SettingsUtility.GetDecryptedValueForAddItem(Settings.LoadDefaultSettings(target.Folder), ConfigurationConstants.ApiKeys, source.Source);

    private Secret? Variable(string name) =>
        target.Variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? new Secret(value) : null;
}

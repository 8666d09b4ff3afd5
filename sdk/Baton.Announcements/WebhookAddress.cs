using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Announcements;

/// <summary>Where a webhook is, and the key it checks us by. Both are secrets: neither is part of any text.</summary>
internal sealed class WebhookAddress
{
    private WebhookAddress(Uri? url, Secret? key, Diagnostic? problem) => (Url, Key, Problem) = (url, key, problem);

    /// <summary>Null when there is a problem.</summary>
    public Uri? Url { get; }

    /// <summary>Null when nothing is signed.</summary>
    public Secret? Key { get; }

    /// <summary>Why it cannot be used.</summary>
    public Diagnostic? Problem { get; }

    public static WebhookAddress Of(AnnouncementConfiguration target, IReadOnlyDictionary<string, string> variables)
    {
        string? Value(string reference) => AnnouncementConfiguration.VariableOf(reference) is { } name && variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        if (Value(target.Url) is not { } address)
        {
            return Unusable(target, $"{Name(target.Url)} is not set.", $"Set {Name(target.Url)} to the webhook's address, in a workflow from a secret, or take the entry out of baton.json.");
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            return Unusable(target, $"{Name(target.Url)} holds no https address.", $"Copy the whole address of the webhook into {Name(target.Url)}.");
        }

        if (url.Scheme == "http" && !url.IsLoopback)
        {
            return Unusable(target, $"{Name(target.Url)} holds an http address, and everybody on the way could read it.", "Use the https address; http is for this machine alone.");
        }

        return target.Secret is not { } reference ? new WebhookAddress(url, null, null)
            : Value(reference) is { } key ? new WebhookAddress(url, new Secret(key), null)
            : Unusable(target, $"{Name(reference)} is not set, and the body cannot be signed.", $"Set {Name(reference)} to the key that the receiver has too, or take \"secret\" out of baton.json.");
    }

    private static string Name(string reference) => AnnouncementConfiguration.VariableOf(reference) ?? reference;

    private static WebhookAddress Unusable(AnnouncementConfiguration target, string why, string cure) =>
        new(null, null, (target.Required ? AnnouncementDiagnostics.NoAddress : AnnouncementDiagnostics.NoAddressWarning).Report(
            $"The {FormatName.Of(target.Format)} webhook cannot be told: {why}", cure));
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>Puts the values of secrets into settings: the last step before they are written.</summary>
/// <param name="providers">The ways to get a value.</param>
/// <param name="surroundings">What providers may look at.</param>
public sealed class SecretResolver(ImmutableArray<ISecretProvider> providers, SecretSurroundings surroundings)
{
    /// <summary>What is wrong with the references in settings. Nothing is read.</summary>
    public IEnumerable<Diagnostic> Mistakes(SettingsNode tree) =>
        tree.Leaves().Select(l => l.Node).OfType<SettingsSecret>().SelectMany(secret => MistakesOf(secret.Reference));

    /// <summary>Reads every secret.</summary>
    /// <param name="tree">Settings that are rendered.</param>
    /// <param name="cancellationToken">Ends it, and the programs that it started.</param>
    /// <returns>The settings with their secrets, or the reason for each secret that has none.</returns>
    public async Task<Result<ResolvedSettings>> ResolveAsync(SettingsMap tree, CancellationToken cancellationToken)
    {
        var mistakes = Mistakes(tree).ToList();
        if (mistakes.Count > 0)
        {
            return Result<ResolvedSettings>.Failure(mistakes);
        }

        // Two settings with one reference are one secret: its program runs once.
        var values = new Dictionary<string, Result<Secret>>(StringComparer.Ordinal);
        foreach (var secret in tree.Leaves().Select(l => l.Node).OfType<SettingsSecret>())
        {
            if (!values.ContainsKey(Key(secret)))
            {
                values[Key(secret)] = await ReadAsync(secret.Reference, cancellationToken).ConfigureAwait(false);
            }
        }

        var known = new SecretList(values.Values.Select(v => v.Value).OfType<Secret>());
        var failures = values.Values.SelectMany(v => v.Diagnostics).Select(known.Redact).ToList();
        return failures.Count > 0 ? Result<ResolvedSettings>.Failure(failures)
            : new ResolvedSettings((SettingsMap)With(tree, secret => values[Key(secret)].Value!), known);
    }

    private static string Key(SettingsSecret secret) => SettingsKey.Of(secret.Reference);

    private static SettingsNode With(SettingsNode node, Func<SettingsSecret, Secret> value) => node switch
    {
        SettingsMap map => map with { Members = map.Members.ToImmutableSortedDictionary(m => m.Key, m => With(m.Value, value), StringComparer.Ordinal) },
        SettingsList list => list with { Items = [.. list.Items.Select(item => With(item, value))] },
        SettingsSecret secret => new SettingsSecretValue(value(secret), secret.Reference, secret.Where),
        _ => node,
    };

    private IEnumerable<Diagnostic> MistakesOf(SettingsNode reference)
    {
        if (Reference(reference) is not { } found)
        {
            return [Bad($"The secret names no provider. The providers are: {string.Join(", ", providers.Select(p => p.Name))}.", reference)];
        }

        if (Provider(found).Mistake(found) is { } mistake)
        {
            return [Bad(mistake, reference)];
        }

        return Provider(found).Needs(found).SelectMany(MistakesOf);
    }

    private async Task<Result<Secret>> ReadAsync(SettingsNode reference, CancellationToken cancellationToken)
    {
        var found = Reference(reference)!;
        return await Provider(found).ReadAsync(found, surroundings with { ReadAsync = ReadAsync }, cancellationToken).ConfigureAwait(false);
    }

    private SecretReference? Reference(SettingsNode node) => SecretReference.Of(node, providers.Select(p => p.Name));

    private ISecretProvider Provider(SecretReference reference) => providers.First(p => p.Name == reference.Provider);

    private static Diagnostic Bad(string message, SettingsNode at) => SettingsDiagnostics.BadSecret.Report(
        ObjectReader.Shown(message), "Write \"env:NAME\", \"file:PATH\", \"credential:NAME\", or an object with \"command\" or \"seeded\".", at.Where);
}

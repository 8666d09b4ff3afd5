using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>The environment variables that baton.json takes secrets from: those of its plugins, addresses and keys of webhooks, the addresses of the ledger and of databases.</summary>
public static class NamedSecrets
{
    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Of(UnitConfiguration unit) =>
    [
        .. Of(unit.Publish, unit.Announce)
            .Concat(unit.Packages.SelectMany(p => p.SecretVariables))
            .Concat(unit.Gates.SelectMany(g => g.SecretVariables))
            .Concat(unit.Environments.SelectMany(e => e.Provider?.SecretVariables ?? []))
            .Concat(OfDatabases(unit.Environments))
            .Concat(unit.Environments.SelectMany(e => e.Webhooks).SelectMany(w => new[] { w.Url, w.Secret }).OfType<string>()
                .Select(AnnouncementConfiguration.VariableOf).OfType<string>())
            .Concat(LedgerSetting.VariableOf(unit.Ledger) is { } ledger ? [ledger] : []).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Of(IEnumerable<IPublisher> publish, IEnumerable<AnnouncementConfiguration> announce) =>
    [
        .. publish.SelectMany(p => p.SecretVariables)
            .Concat(announce.SelectMany(a => new[] { a.Url, a.Secret }).OfType<string>().Select(AnnouncementConfiguration.VariableOf).OfType<string>()).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The names of those that have the addresses of databases.</summary>
    public static IEnumerable<string> OfDatabases(IEnumerable<EnvironmentConfiguration> environments) => environments
        .SelectMany(e => new[] { e.Database?.Connection, e.Database?.Standby, e.Database?.Rehearsal }).OfType<string>()
        .Select(AnnouncementConfiguration.VariableOf).OfType<string>();
}

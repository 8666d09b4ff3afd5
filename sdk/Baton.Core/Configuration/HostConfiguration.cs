using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>What an environments file says: which units may be deployed with it, from where, and to which environments.</summary>
public sealed record HostConfiguration
{
    /// <summary>The folder for the ledger, the journal and what is being fetched; null for the default of the place where the file was found.</summary>
    public string? State { get; init; }

    /// <summary>The ledger of all units, as in baton.json; null for a file in <see cref="State"/>.</summary>
    public string? Ledger { get; init; }

    /// <summary>
    /// The units, in the order of the file. <see cref="UnitConfiguration.Publish"/> has the places to fetch releases from, <see cref="UnitConfiguration.Versioning"/> the prefix of their tags.
    /// </summary>
    public ImmutableArray<UnitConfiguration> Units { get; init; } = [];
}

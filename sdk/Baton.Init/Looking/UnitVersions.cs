using System.Collections.Immutable;

namespace Baton.Init.Looking;

/// <summary>The versions of a unit's last commits before and after.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Versions">Newest first.</param>
public sealed record UnitVersions(string Unit, ImmutableArray<CommitVersion> Versions)
{
    /// <summary>Those that differ.</summary>
    public IEnumerable<CommitVersion> Different => Versions.Where(v => v.Before != v.After);
}

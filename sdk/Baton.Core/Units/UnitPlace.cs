using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Units;

/// <summary>A release unit as other units of its repository see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Its folder relative to the repository's root, with '/'; empty for the root.</param>
/// <param name="Paths">Its <c>versioning.paths</c>, relative to its folder.</param>
/// <param name="File">Its baton.json; null for none.</param>
public sealed record UnitPlace(string Name, string Folder, ImmutableArray<string> Paths, string? File)
{
    /// <summary>What its baton.json says that its version tags begin with; null when it says nothing.</summary>
    public string? TagPrefix { get; init; }

    /// <summary>What is wrong with its baton.json; its name is then the folder's, and its paths are not known.</summary>
    public ImmutableArray<Diagnostic> Mistakes { get; init; } = [];
}

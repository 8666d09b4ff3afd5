using System.Collections.Immutable;
using Baton.Core.Versioning;
using Baton.Init.Facts;
using Baton.Init.Versioners;

namespace Baton.Init.Proposals;

/// <summary>A release unit that is proposed.</summary>
/// <param name="Folder">Its folder from the root; empty for the root.</param>
/// <param name="Name">Its name.</param>
/// <param name="Versioning">How it is to be versioned.</param>
/// <param name="Earlier">The rule that it had; null for none.</param>
/// <param name="Projects">Its projects.</param>
internal sealed record UnitPlan(string Folder, string Name, VersioningOptions Versioning, EarlierRule? Earlier, ImmutableArray<ProjectFacts> Projects)
{
    /// <summary>The path of its baton.json.</summary>
    public string File => InFolder("baton.json");

    /// <summary>A path in its folder, from the root.</summary>
    public string InFolder(string path) => Folder.Length == 0 ? path : $"{Folder}/{path}";

    /// <summary>A path from the root, from its folder.</summary>
    public string Relative(string path) => Folder.Length == 0 ? path : path[(Folder.Length + 1)..];
}

using System.Collections.Immutable;

namespace Baton.Core.Releases.Sbom;

/// <summary>A package or a project of one target of an assets file.</summary>
/// <param name="Key"><c>ID/VERSION</c>.</param>
/// <param name="IsPackage">False for a project.</param>
/// <param name="Needs">The ids of what it needs.</param>
internal sealed record AssetsNode(string Key, bool IsPackage, ImmutableArray<string> Needs)
{
    public string Id => Key.Split('/')[0];

    public string Version => Key.Split('/')[^1];
}

using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Pipeline.Checks;

/// <summary>What a release's files will be called, as far as that is known before the build.</summary>
internal static class ExpectedArtifacts
{
    /// <summary>Their names, each as an artifact of one byte.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="version">NuGet's version.</param>
    public static IReadOnlyList<Artifact> Of(UnitConfiguration unit, string folder, string version) =>
    [
        .. unit.Packages.SelectMany(p => p.ExpectedNames(folder, version)).Select(One),
        .. new[] { Checksums.FileName, "notes.md", "release.json", $"{unit.Name}-{version}.cdx.json", $"{unit.Name}-{version}.intoto.jsonl" }.Select(One),
    ];

    private static Artifact One(string name) => new(name, "", 1, "");
}

using System.Collections.Immutable;
using Baton.Init.Facts;

namespace Baton.Init.Versioners;

/// <summary>Finds the tools that give a repository its versions.</summary>
internal static class VersionerSearch
{
    private static readonly string[] Items = ["PackageReference", "GlobalPackageReference", "PackageVersion"];

    /// <summary>The tools in use: one, as a rule.</summary>
    public static ImmutableArray<FoundVersioner> Find(RepositoryFacts facts, BuildFiles files) =>
        [.. Versioner.All.Select(v => (Versioner: v, IsUsed: IsReferenced(files, v) || IsTool(facts, v)))
            .Select(v => (Found: new FoundVersioner(v.Versioner, ConfigurationFiles(facts, v.Versioner, v.IsUsed)), v.IsUsed)).Where(f => f.IsUsed || !f.Found.Files.IsEmpty).Select(f => f.Found)];

    /// <summary>The elements of a file that reference a package of the tool.</summary>
    public static IEnumerable<Texts.XmlPart> References(Texts.XmlPart file, Versioner versioner) =>
        Items.SelectMany(file.Named).Where(p => versioner.Has(p["Include"] ?? p["Update"]));

    private static bool IsReferenced(BuildFiles files, Versioner versioner) => files.Parts.Values.Any(p => References(p, versioner).Any());

    private static bool IsTool(RepositoryFacts facts, Versioner versioner) =>
        facts.Named("dotnet-tools.json").Any(f => versioner.Tools.Any(t => facts.Files[f].Contains($"\"{t}\"", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Other tools have a version.json too; this one's has a version of two or more numbers at its top, and its schema or its package is there.</summary>
    private static ImmutableArray<string> ConfigurationFiles(RepositoryFacts facts, Versioner versioner, bool isUsed) =>
    [
        .. versioner.Files.SelectMany(facts.Named)
            .Where(f => versioner.Kind != VersionerKind.NerdbankGitVersioning || (NerdbankSettings.IsVersionFile(facts.Files[f]) && (isUsed || NerdbankSettings.HasSchema(facts.Files[f])))),
    ];
}

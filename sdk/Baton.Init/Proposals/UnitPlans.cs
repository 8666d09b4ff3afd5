using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Init.Facts;
using Baton.Init.Versioners;

namespace Baton.Init.Proposals;

/// <summary>Which release units a repository has: one, unless its settings or its tags say that parts of it are versioned on their own.</summary>
internal static class UnitPlans
{
    private static readonly string[] References = ["PackageReference", "GlobalPackageReference"];

    /// <summary>The units.</summary>
    /// <param name="facts">The repository.</param>
    /// <param name="files">Its projects as XML.</param>
    /// <param name="projects">Its projects.</param>
    /// <param name="found">The tool that gives the versions; null for none.</param>
    /// <param name="notes">Takes what is not sure.</param>
    public static ImmutableArray<UnitPlan> Of(RepositoryFacts facts, BuildFiles files, ImmutableArray<ProjectFacts> projects, FoundVersioner? found, List<Diagnostic> notes) =>
        found?.Versioner.Kind switch
        {
            VersionerKind.MinVer => OfMinVer(facts, files, projects, found, notes),
            VersionerKind.NerdbankGitVersioning => OfNerdbank(facts, projects, found),
            VersionerKind.GitVersion => [Whole(facts, projects, GitVersionSettings.Read(found.Files.FirstOrDefault(), found.Files.FirstOrDefault() is { } f ? facts.Files[f] : "", TagPrefixes.OfRepository(facts)))],
            _ => OfTags(facts, files, projects, notes),
        };

    private static UnitPlan Whole(RepositoryFacts facts, ImmutableArray<ProjectFacts> projects, EarlierRule? rule) =>
        new("", Rules.SafeName(facts.Name), rule?.Options ?? new VersioningOptions { TagPrefix = TagPrefixes.OfRepository(facts) }, rule, projects);

    private static ImmutableArray<UnitPlan> OfMinVer(
        RepositoryFacts facts, BuildFiles files, ImmutableArray<ProjectFacts> projects, FoundVersioner found, List<Diagnostic> notes)
    {
        ImmutableArray<ProjectFacts> referencing = [.. projects.Where(p => References.SelectMany(t => files.Items(p.Path, t)).Any(i => found.Versioner.Has(i["Include"])))];
        var isElsewhere = referencing.IsEmpty && files.Parts.Values.Any(p => VersionerSearch.References(p, found.Versioner).Any());
        var users = (isElsewhere ? projects : referencing).Select(p => (Project: p, Rule: MinVerSettings.Read(files, p.Path))).ToList();
        var groups = users.GroupBy(u => u.Rule.Options.Key()).Select(g => (g.First().Rule, Folder: Common([.. g.Select(u => u.Project.Path)]), Count: g.Count())).OrderByDescending(g => g.Count).ToList();
        if (groups.Count <= 1)
        {
            return [Whole(facts, projects, groups.Count == 1 ? groups[0].Rule : WithoutProjects(facts))];
        }

        if (groups.TrueForAll(g => g.Folder.Length > 0 && !groups.Exists(o => o != g && (o.Folder + "/").StartsWith(g.Folder + "/", StringComparison.Ordinal))))
        {
            return [.. groups.OrderBy(g => g.Folder, StringComparer.Ordinal).Select(g => Part(projects, g.Folder, g.Rule.Options, g.Rule))];
        }

        notes.Add(InitDiagnostics.VersionsDiffer.Report(
            $"The projects have {groups.Count} different settings of MinVer, and no folders of their own. The most frequent one is taken for all.",
            "Move projects that are versioned on their own to folders of their own, and run 'baton init' again."));
        return [Whole(facts, projects, groups[0].Rule)];
    }

    /// <summary>MinVer's program gives the versions, and its arguments stand in scripts that are not read.</summary>
    private static EarlierRule WithoutProjects(RepositoryFacts facts) => new(new VersioningOptions { TagPrefix = TagPrefixes.OfRepository(facts) }, IsEqual: false,
        [InitDiagnostics.VersionsDiffer.Report("MinVer is used, and no project says how: its settings are not known.", "Compare the arguments of minver in your scripts with \"versioning\" in baton.json.")]);

    private static ImmutableArray<UnitPlan> OfNerdbank(RepositoryFacts facts, ImmutableArray<ProjectFacts> projects, FoundVersioner found)
    {
        var folders = found.Files.Select(f => (File: f, Folder: BuildFiles.Folder(f))).ToList();
        return folders.Count > 1 && folders.TrueForAll(f => f.Folder.Length > 0)
            ? [.. folders.Select(f => NerdbankSettings.Read(f.File, facts.Files[f.File], f.Folder) is var rule ? Part(projects, f.Folder, rule.Options, rule) : null!)]
            : [Whole(facts, projects, folders is [var first, ..] ? NerdbankSettings.Read(first.File, facts.Files[first.File], "") : new EarlierRule(new VersioningOptions { TagPrefix = "v" }, IsEqual: false, []))];
    }

    /// <summary>Without a tool: the parts whose names begin version tags, if there are two or more.</summary>
    private static ImmutableArray<UnitPlan> OfTags(RepositoryFacts facts, BuildFiles files, ImmutableArray<ProjectFacts> projects, List<Diagnostic> notes)
    {
        var parts = projects.Where(p => p.IsReleased).Select(p => BuildFiles.Folder(p.Path)).Where(f => f.Length > 0)
            .SelectMany(f => new[] { f, BuildFiles.Folder(f) }).Where(f => f.Length > 0).Distinct()
            .Select(f => (Folder: f, Prefix: TagPrefixes.OfPart(facts, f.Split('/')[^1]))).Where(p => p.Prefix is not null).ToList();
        if (parts.Count > 1 && parts.TrueForAll(p => !parts.Exists(o => o != p && o.Folder.StartsWith(p.Folder + "/", StringComparison.Ordinal))))
        {
            notes.Add(InitDiagnostics.Assumed.Report($"The tags name {parts.Count} parts that are released on their own: {string.Join(", ", parts.Select(p => p.Folder))}.",
                "Where one of them uses code of another folder, add it to \"paths\" of its baton.json, as \"../shared\" or \"unit:NAME\"."));
            return [.. parts.OrderBy(p => p.Folder, StringComparer.Ordinal).Select(p => Part(projects, p.Folder, new VersioningOptions { TagPrefix = p.Prefix!, Paths = ["."] }, null))];
        }

        var unit = Whole(facts, projects, null);
        return [unit with { Versioning = unit.Versioning with { Minimum = StatedVersions.Minimum(facts, files, projects, unit.Versioning.TagPrefix, notes) } }];
    }

    private static UnitPlan Part(ImmutableArray<ProjectFacts> projects, string folder, VersioningOptions options, EarlierRule? rule) =>
        new(folder, Rules.SafeName(folder.Split('/')[^1]), options, rule, [.. projects.Where(p => p.Path.StartsWith(folder + "/", StringComparison.Ordinal))]);

    /// <summary>The folder that all files lie in.</summary>
    private static string Common(ImmutableArray<string> paths)
    {
        var parts = BuildFiles.Folder(paths[0]).Split('/');
        var length = Enumerable.Range(0, parts.Length + 1).Last(n => paths.All(p => n == 0 || p.StartsWith(string.Join('/', parts[..n]) + "/", StringComparison.Ordinal)));
        return string.Join('/', parts[..length]);
    }
}

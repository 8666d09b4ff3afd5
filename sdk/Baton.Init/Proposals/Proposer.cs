using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Init.Facts;
using Baton.Init.Versioners;

namespace Baton.Init.Proposals;

/// <summary>Decides what to propose for a repository. Pure: facts in, edits out.</summary>
public static class Proposer
{
    /// <summary>The proposal.</summary>
    /// <returns>BATON2160 for a file that cannot be read, BATON2161 for uncommitted changes in a file to edit, BATON2166 where the package that replaces the old one is in no source.</returns>
    public static Result<Proposal> Propose(RepositoryFacts facts)
    {
        var files = BuildFiles.Read(facts);
        if (!files.IsSuccess)
        {
            return files.Reasons;
        }

        var (set, notes) = (new EditSet(facts), new List<Diagnostic>());
        var (projects, found) = (ProjectKinds.Of(files.Value), VersionerSearch.Find(facts, files.Value));
        var apps = Apps(facts, files.Value);
        var units = UnitPlans.Of(facts, files.Value, projects, found.FirstOrDefault(), notes);
        if (Sdk(set, facts, files.Value, projects, apps, found, notes) is { } refused)
        {
            return refused;
        }

        var isNew = !facts.Named("baton.json").Any();
        foreach (var unit in isNew ? units : [])
        {
            set.Write(unit.File, UnitJson.Of(unit, SolutionChoice.Of(facts, unit, set), facts.Git?.IsOnGitHub == true));
            notes.AddRange(unit.Earlier?.Doubts ?? []);
        }

        var withWorkflow = isNew && facts.Git?.IsOnGitHub == true && units.Length == 1;
        if (withWorkflow)
        {
            Workflows.Add(set, facts);
        }

        if ((ToolManifest.Add(set, facts, found, withWorkflow) ?? PackageSource.Add(set, facts)) is { } unreadable)
        {
            return unreadable;
        }

        if (isNew && !facts.Files.ContainsKey(".gitignore"))
        {
            set.Write(".gitignore", "bin/\nobj/\n");
        }

        var edits = set.All();
        if (edits.FirstOrDefault(e => e.Before?.Contains('\uFFFD', StringComparison.Ordinal) == true) is { } garbled)
        {
            return InitDiagnostics.Unreadable.Report($"{garbled.Path} is not UTF-8, and editing it would damage it.", "Save it as UTF-8.", new SourceLocation(garbled.Path));
        }

        notes.AddRange(edits.IsEmpty ? [] : Assumptions(facts, units, projects, apps));
        return Uncommitted(facts, edits) is { } changed ? changed : new Proposal
        {
            Edits = edits,
            Projects = projects,
            Versioner = found.FirstOrDefault()?.Versioner.Name,
            Notes = [.. notes, .. edits.IsEmpty ? [] : Leftovers.Find(facts, edits, found)],
            Units = isNew ? units : [],
        };
    }

    private static Diagnostic? Sdk(
        EditSet set, RepositoryFacts facts, BuildFiles files, ImmutableArray<ProjectFacts> projects, ImmutableArray<string> apps, ImmutableArray<FoundVersioner> found, List<Diagnostic> notes)
    {
        if (facts.HasSdk == false && facts.Source is null && !SdkReference.IsThere(facts, files))
        {
            var missing = $"No package source of this folder has {SdkReference.Package} {facts.BatonVersion}";
            if (!found.IsEmpty)
            {
                return InitDiagnostics.NoSdk.Report($"{missing}, which takes the place of {found[0].Versioner.Name}.", "Name the folder or the address of a feed that has it: baton init --source FEED.");
            }

            if (!projects.IsEmpty || !apps.IsEmpty)
            {
                notes.Add(InitDiagnostics.Assumed.Report($"{missing}: it is left out. Releases have their version all the same; 'dotnet build' alone does not.",
                    "Name the folder or the address of a feed that has it: baton init --source FEED."));
            }

            return null;
        }

        var replaced = VersionerRemoval.Add(set, facts, files, found, facts.BatonVersion);
        if (!replaced && !SdkReference.IsThere(facts, files))
        {
            SdkReference.Add(set, facts, files, projects, apps);
        }

        return null;
    }

    private static IEnumerable<Diagnostic> Assumptions(RepositoryFacts facts, ImmutableArray<UnitPlan> units, ImmutableArray<ProjectFacts> projects, ImmutableArray<string> apps)
    {
        if (facts.Git?.IsShallow == true)
        {
            yield return InitDiagnostics.VersionsDiffer.Report("History is cut off here, so versions cannot be compared.", "Fetch all of it: git fetch --unshallow.");
        }

        if (facts.Source is { } source && facts.Git?.IsOnGitHub == true && !source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            yield return InitDiagnostics.LeftToDo.Report($"The package source '{source}' is on this machine: builds elsewhere do not find {SdkReference.Package} and the command there.",
                "Publish both to a feed that they reach, and name its address in nuget.config.");
        }

        if (projects.IsEmpty && apps.IsEmpty)
        {
            yield return InitDiagnostics.Assumed.Report("There is no project here: a release has notes and no files.", "Make one, such as 'dotnet new classlib', delete baton.json and run 'baton init' again.");
        }

        foreach (var app in projects.IsEmpty ? apps : [])
        {
            yield return InitDiagnostics.Assumed.Report($"{app} is a file-based app: builds of it have the version. A release packs projects alone.", $"Make it a project to release it: dotnet project convert {app}.");
        }

        if (units.Length > 1 && facts.Git?.IsOnGitHub == true)
        {
            yield return InitDiagnostics.LeftToDo.Report($"There are {units.Length} release units, and no workflow is proposed.", "Write one with a job for each: baton explain github-actions.");
        }

        foreach (var project in projects.Where(p => projects.Count(o => o.IsReleased) > 1 && p.Kind == ProjectKind.Package && p.Why.StartsWith("a library", StringComparison.Ordinal)))
        {
            yield return InitDiagnostics.Assumed.Report($"{project.Path} is taken for a NuGet package: {project.Why}.", "Delete its line under \"packages\" in baton.json if it is none.");
        }
    }

    private static Diagnostic? Uncommitted(RepositoryFacts facts, ImmutableArray<FileEdit> edits)
    {
        List<string> changed = [.. facts.Git is { HasCommits: true } git ? edits.Where(e => e.Before is not null).Select(e => e.Path).Intersect(git.Changed, StringComparer.Ordinal) : []];
        return changed.Count == 0 ? null : InitDiagnostics.Uncommitted.Report(
            $"baton init would edit files with uncommitted changes: {string.Join(", ", changed)}.", "Commit them, or put them aside with 'git stash', and run it again.");
    }

    /// <summary>File-based apps at the root of a repository without projects: https://learn.microsoft.com/dotnet/core/sdk/file-based-apps</summary>
    private static ImmutableArray<string> Apps(RepositoryFacts facts, BuildFiles files) => files.Projects.Any() ? []
        : [.. facts.Named(".cs").Where(f => BuildFiles.Folder(f).Length == 0 && (facts.Files[f].StartsWith("#!", StringComparison.Ordinal) || facts.Files[f].StartsWith("#:", StringComparison.Ordinal)))];
}

using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Init.Facts;
using Baton.Init.Versioners;

namespace Baton.Init.Proposals;

/// <summary>What a person has to change: lines that still speak of the old tool, and workflows that check out too little history.</summary>
internal static class Leftovers
{
    private const int Shown = 10;

    /// <summary>Finds them in the texts as they will be.</summary>
    public static IEnumerable<Diagnostic> Find(RepositoryFacts facts, ImmutableArray<FileEdit> edits, ImmutableArray<FoundVersioner> found)
    {
        var after = edits.Aggregate(facts.Files, (files, e) => e.After is { } text ? files.SetItem(e.Path, text) : files.Remove(e.Path));
        var mentions = found.SelectMany(f => f.Versioner.Mentions).ToList();
        var lines = after.Where(f => f.Key.EndsWith("proj", StringComparison.Ordinal) || f.Key.EndsWith(".props", StringComparison.Ordinal) || f.Key.EndsWith(".targets", StringComparison.Ordinal)
                || f.Key.StartsWith(".github/", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Split('\n').Select((line, i) => (File: f.Key, Line: i + 1, Text: line.Trim())))
            .Where(l => mentions.Exists(m => l.Text.Contains(m, StringComparison.OrdinalIgnoreCase))).ToList();
        foreach (var (file, line, text) in lines.Take(Shown))
        {
            yield return InitDiagnostics.LeftToDo.Report($"This line speaks of {found[0].Versioner.Name}: {text}", "Baton's properties have other names: baton explain msbuild.", new SourceLocation(file, line, 1));
        }

        if (lines.Count > Shown)
        {
            yield return InitDiagnostics.LeftToDo.Report($"{lines.Count - Shown} more lines speak of {found[0].Versioner.Name}.", "Search the repository for it.");
        }

        foreach (var workflow in facts.Workflows.Where(w => facts.Files[w].Contains("actions/checkout", StringComparison.Ordinal) && !facts.Files[w].Contains("fetch-depth: 0", StringComparison.Ordinal)))
        {
            yield return InitDiagnostics.LeftToDo.Report($"{workflow} checks out one commit, and versions are counted over the whole history.", "Give actions/checkout 'fetch-depth: 0' where it builds packages.",
                new SourceLocation(workflow));
        }
    }
}

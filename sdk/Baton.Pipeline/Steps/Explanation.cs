using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Versioning;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>
/// Where a version comes from, for people: what was chosen first, and no list so long that it hides the rest. The whole of it is in the JSON answer.
/// </summary>
internal static class Explanation
{
    private const int Shown = 20;
    private const int Named = 3;

    public static ImmutableArray<string> Of(ReleaseUnit unit, VersionAnswer version, VersionExplanation? walk)
    {
        var options = unit.Configuration.Versioning;
        var file = unit.Configuration.File is null ? "no baton.json" : unit.FolderInRepository.Length == 0 ? "baton.json" : $"{unit.FolderInRepository}/baton.json";
        return
        [
            $"unit      {unit.Configuration.Name} ({file})",
            $"strategy  {options.Strategy.ToString().ToLowerInvariant()}{(options.TagPrefix.Length == 0 ? "" : $", tags that begin with '{options.TagPrefix}'")}",
            .. options.Filter().IsEverything ? Enumerable.Empty<string>() : [$"paths     {string.Join(", ", options.Paths.Concat(options.UnitPaths.SelectMany(u => u)))}"],
            $"commit    {(version.Commit.Length == 0 ? "none" : version.Commit)}",
            $"tag       {Tag(version)}",
            .. walk is null ? [] : Tags(walk).Concat(Commits(walk)),
        ];
    }

    private static string Tag(VersionAnswer version) => version switch
    {
        { IsCertain: false } => "not known: history is missing or cut off, so the version is a placeholder",
        { Tag: null } => $"none; {Count(version.Height, "commit")} counted from the root",
        { Height: 0 } => $"{ShownText.Of(version.Tag)}, on this commit or unchanged since",
        _ => $"{ShownText.Of(version.Tag)}, and {Count(version.Height, "commit")} since",
    };

    private static IEnumerable<string> Tags(VersionExplanation walk)
    {
        var others = walk.Considered.Where(t => t.Tag != (walk.Answer.Tag ?? "")).ToList();
        if (others.Count > 0)
        {
            yield return "also found";
            foreach (var line in Some(others, t => $"  {(t.Tag.Length == 0 ? $"the first commit, {t.Commit[..7]}" : ShownText.Of(t.Tag))}: {t.Why}"))
            {
                yield return line;
            }
        }

        if (walk.Ignored.Length > 0)
        {
            yield return "ignored";
            foreach (var group in walk.Ignored.GroupBy(t => t.Why).OrderByDescending(g => g.Count()).Take(Shown))
            {
                var names = string.Join(", ", group.Take(Named).Select(t => ShownText.Of(t.Tag)));
                yield return $"  {names}{(group.Count() > Named ? $" and {group.Count() - Named} more" : "")}: {group.Key}";
            }
        }
    }

    private static IEnumerable<string> Commits(VersionExplanation walk)
    {
        var counting = walk.Commits.Where(c => c.Why != ExplainedCommit.LeavesAlone).ToList();
        var others = walk.Commits.Length - counting.Count;
        if (walk.Commits.IsEmpty)
        {
            yield break;
        }

        yield return "commits";
        foreach (var line in Some(counting, c => $"  {c.Commit[..7]} {ShownText.Of(c.Subject)}{(c.Why == ExplainedCommit.Counts ? "" : $": {c.Why}")}"))
        {
            yield return line;
        }

        if (others > 0)
        {
            yield return $"  {(counting.Count == 0 ? "" : "and ")}{Count(others, "commit")} that touch{(others == 1 ? "es" : "")} nothing of it";
        }
    }

    private static IEnumerable<string> Some<T>(List<T> all, Func<T, string> line) =>
        all.Take(Shown).Select(line).Concat(all.Count > Shown ? [$"  … and {all.Count - Shown} more"] : []);

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}

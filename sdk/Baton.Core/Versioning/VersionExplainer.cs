using System.Collections.Immutable;
using Baton.Core.Commits;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>Tells where a version comes from, by walking as the strategy does.</summary>
public static class VersionExplainer
{
    /// <summary>The explanation of an answer.</summary>
    /// <param name="answer">What the strategy said.</param>
    /// <param name="graph">The history.</param>
    /// <param name="options">How it was counted.</param>
    /// <param name="message">A commit's whole message.</param>
    /// <param name="commitsSince">As for <see cref="ConventionalStrategy"/>.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static VersionExplanation Explain(
        VersionAnswer answer, ICommitGraph graph, VersioningOptions options, Func<string, string> message,
        Func<string?, IReadOnlyList<UnitCommit>> commitsSince, CancellationToken cancellationToken)
    {
        var walk = new HeightWalk(graph, new VersionTags(graph, options.TagPrefix), new SemanticVersion(0, 0, 0, options.PreReleaseIdentifiers, ""), cancellationToken);
        var reached = walk.Candidates.Select(c => c.Commit).ToHashSet(StringComparer.Ordinal);
        var end = walk.Candidates.FirstOrDefault(c => c.Tag == answer.Tag) ?? walk.Best;
        return new VersionExplanation
        {
            Answer = answer,
            Considered = [.. walk.Candidates.Select(c => new ExplainedTag(c.Tag ?? "", c.Commit, Considered(c, end, walk, graph, options)))],
            Ignored =
            [
                .. graph.Tags.SelectMany(t => t.Value.Select(name => (Name: name, Commit: t.Key)))
                    .Where(t => !walk.Candidates.Any(c => c.Tag == t.Name))
                    .OrderBy(t => t.Name, StringComparer.Ordinal)
                    .Select(t => new ExplainedTag(t.Name, t.Commit, Ignored(t.Name, reached.Contains(t.Commit), options.TagPrefix))),
            ],
            Commits = options.Strategy == VersioningStrategy.Conventional
                ? [.. CommitEffects.Of(commitsSince(end?.Tag is null ? null : end.Commit)).Select(c => new ExplainedCommit(c.Commit, c.Subject, $"{c.Effect} ({c.Why})".ToLowerInvariant()))]
                : Path(walk, walk.CutAt ?? end!.Visit, graph, options, message),
        };
    }

    private static string Considered(HeightCandidate candidate, HeightCandidate? end, HeightWalk walk, ICommitGraph graph, VersioningOptions options)
    {
        var height = UnitHistory.Height(graph, walk.Path(candidate.Visit), options.Filter());
        return candidate == end ? $"chosen: highest version, at height {height}"
            : end is not null && candidate.Version == end.Version ? $"found later, at height {height}"
            : $"not the highest version, at height {height}";
    }

    private static string Ignored(string tag, bool isReached, string prefix) =>
        !tag.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? $"does not begin with '{prefix}'"
        : VersionTag.Parse(tag, prefix) is null ? $"'{tag[prefix.Length..]}' is not SemVer 2"
        : isReached ? "another tag on the same commit is higher"
        : "not reached: not before this commit, or behind another tag";

    private static ImmutableArray<ExplainedCommit> Path(
        HeightWalk walk, int visit, ICommitGraph graph, VersioningOptions options, Func<string, string> message)
    {
        var filter = options.Filter();
        var path = walk.Path(visit);
        return
        [
            .. path.Zip(path.Skip(1)).Select(step => new ExplainedCommit(
                step.First, message(step.First).Split('\n')[0].Trim(), graph.Changes(step, filter) ? ExplainedCommit.Counts : ExplainedCommit.LeavesAlone)),
        ];
    }

    private static bool Changes(this ICommitGraph graph, (string Commit, string Parent) step, PathFilter filter) =>
        filter.IsEverything || !graph.IsSame(step.Commit, step.Parent, filter);
}

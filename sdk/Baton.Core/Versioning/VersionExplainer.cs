using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;

namespace Baton.Core.Versioning;

/// <summary>Tells where a version comes from, by walking as the strategy does.</summary>
public static class VersionExplainer
{
    /// <summary>The explanation of an answer, with a warning for each commit that looks like a breaking change and does not count as one.</summary>
    /// <param name="answer">What the strategy said.</param>
    /// <param name="graph">The history.</param>
    /// <param name="options">How it was counted.</param>
    /// <param name="branch">As for <see cref="ConventionalStrategy"/>.</param>
    /// <param name="message">A commit's whole message.</param>
    /// <param name="commitsSince">As for <see cref="ConventionalStrategy"/>.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Result<VersionExplanation> Explain(
        VersionAnswer answer, ICommitGraph graph, VersioningOptions options, string? branch, Func<string, string> message,
        Func<string?, IReadOnlyList<UnitCommit>> commitsSince, CancellationToken cancellationToken)
    {
        var count = options.Strategy == VersioningStrategy.Conventional ? ConventionalStrategy.Count(graph, commitsSince, options, branch, cancellationToken).Value : null;
        var range = count is null ? null : MaintenanceRange.Of(branch);
        var walk = new HeightWalk(graph, new VersionTags(graph, options.TagPrefix, ConventionalStrategy.InRange(range)), HeightStrategy.AtRoot(options), cancellationToken);
        var deciding = count?.Stable ?? walk;
        var ends = Ends(deciding).Concat(Ends(walk)).DistinctBy(e => (e.End.Commit, e.End.Tag)).ToList();
        var chosen = answer.IsCertain ? ends.Find(e => e.End.Tag == answer.Tag).End : null;
        var explanation = new VersionExplanation
        {
            Answer = answer,
            Considered =
            [
                .. ends.Select(e => new ExplainedTag(
                    e.End.Tag ?? "", e.End.Commit, $"{Considered(e.End, chosen, count?.Stable?.Best)}, at height {UnitHistory.Height(graph, e.Walk.Path(e.End.Visit), options.Filter())}")),
            ],
            Ignored =
            [
                .. graph.Tags.SelectMany(t => t.Value.Select(name => (Name: name, Commit: t.Key)))
                    .Where(t => !ends.Exists(e => e.End.Tag == t.Name))
                    .OrderBy(t => t.Name, StringComparer.Ordinal)
                    .Select(t => new ExplainedTag(t.Name, t.Commit, Ignored(t.Name, ends.Exists(e => e.End.Commit == t.Commit), options, range))),
            ],
            Commits = count is { Stable: not null, Answer.IsCertain: true }
                ? [.. count.Effects.Select(c => new ExplainedCommit(c.Commit, c.Subject, $"{c.Effect} ({c.Why})".ToLowerInvariant()))]
                : Path(deciding, deciding.CutAt ?? chosen?.Visit ?? deciding.Best!.Visit, graph, options, message),
        };
        return Result<VersionExplanation>.Success(explanation, LookalikeWarnings.Of(count?.Effects ?? []));
    }

    private static IEnumerable<(HeightCandidate End, HeightWalk Walk)> Ends(HeightWalk walk) => walk.Candidates.Select(c => (c, walk));

    private static string Considered(HeightCandidate candidate, HeightCandidate? chosen, HeightCandidate? lastStable) =>
        chosen is null ? "cannot be chosen: behind the cut there may be another"
        : candidate == chosen ? candidate == lastStable && candidate.Tag is not null ? "chosen: last stable version" : "chosen: highest version"
        : candidate == lastStable ? "last stable version: the commits since say what is next"
        : candidate.Version == chosen.Version ? "found later"
        : lastStable is not null && candidate.Version > chosen.Version ? "a pre-release that is lower than those of the next version"
        : "not the highest version";

    private static string Ignored(string tag, bool isReached, VersioningOptions options, MaintenanceRange? range) =>
        !tag.StartsWith(options.TagPrefix, StringComparison.OrdinalIgnoreCase) ? $"does not begin with '{options.TagPrefix}'"
        : VersionTag.Parse(tag, options.TagPrefix) is not { } version
            ? options.Guess is not null && OtherPrefixes.OfVersion(tag) is { } other ? $"a version with the prefix '{other}', which is not set"
                : $"'{tag[options.TagPrefix.Length..]}' is not SemVer 2"
        : range?.Contains(version.Version) == false ? $"not a version of the maintenance branch {range}"
        : isReached ? "another tag on the same commit is higher"
        : "not reached: not before this commit, or behind another tag";

    private static ImmutableArray<ExplainedCommit> Path(
        HeightWalk walk, int visit, ICommitGraph graph, VersioningOptions options, Func<string, string> message)
    {
        var filter = options.Filter();
        var path = walk.Path(visit);
        graph.ExpectPath(filter.IsEverything ? [] : path, filter);
        return
        [
            .. path.Zip(path.Skip(1)).Select(step => new ExplainedCommit(
                step.First, message(step.First).Split('\n')[0].Trim(), graph.Changes(step, filter) ? ExplainedCommit.Counts : ExplainedCommit.LeavesAlone)),
        ];
    }

    private static bool Changes(this ICommitGraph graph, (string Commit, string Parent) step, PathFilter filter) =>
        filter.IsEverything || !graph.IsSame(step.Commit, step.Parent, filter);
}

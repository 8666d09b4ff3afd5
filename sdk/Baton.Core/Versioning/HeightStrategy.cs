using Baton.Core.Diagnostics;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>
/// The nearest version tag and the number of commits since: MinVer 8's rule. The walk goes depth first, first parent first; a commit
/// that was visited before ends its path, so the height is that of the first path that reaches a tag. Of all tags reached the highest
/// version counts. With a path filter only steps that change the unit's files count.
/// </summary>
public static class HeightStrategy
{
    /// <summary>The version of the head of a history.</summary>
    public static Result<VersionAnswer> Version(ICommitGraph graph, VersioningOptions options, CancellationToken cancellationToken) =>
        Version(graph, options, null, cancellationToken);

    /// <summary>The same, continued from the answer for an earlier head; null where that does not tell the rest.</summary>
    /// <param name="graph">The history, whole.</param>
    /// <param name="options">The options that the earlier height was counted with.</param>
    /// <param name="earlier">What was found, with the same version tags.</param>
    /// <param name="since">The commits that can be reached from the head and not from the earlier one.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    internal static Result<VersionAnswer>? Continue(
        ICommitGraph graph, VersioningOptions options, EarlierHeight earlier, IReadOnlySet<string> since, CancellationToken cancellationToken)
    {
        var tags = new VersionTags(graph, options.TagPrefix);
        if (graph.IsShallow || EarlierWalk.Of(graph, tags, options, earlier, since) is not { } before)
        {
            return null;
        }

        var walk = new HeightWalk(graph, tags, AtRoot(options), before, cancellationToken);
        return walk is { IsWhole: true, CutAt: null } ? Answer(graph, walk, options, earlier) : null;
    }

    internal static Result<VersionAnswer> Version(
        ICommitGraph graph, VersioningOptions options, Func<VersionTag, bool>? condition, CancellationToken cancellationToken)
    {
        var walk = new HeightWalk(graph, new VersionTags(graph, options.TagPrefix, condition), AtRoot(options), cancellationToken);
        if (walk.CutAt is not null)
        {
            return Shallow(graph, walk, options);
        }

        return Answer(graph, walk, options, null);
    }

    /// <summary>The answer of a walk, the end of which can be an earlier head.</summary>
    private static Result<VersionAnswer> Answer(ICommitGraph graph, HeightWalk walk, VersioningOptions options, EarlierHeight? earlier)
    {
        var (best, filter) = (walk.Best!, options.Filter());
        var isContinued = best.Visit == walk.EarlierVisit;
        var height = UnitHistory.Height(graph, walk.Path(best.Visit), filter) + (isContinued ? earlier!.Height : 0);
        var isTagged = best.Tag is not null && height == 0;
        if (HeightVersion.Of(best.Version, height, isTagged, options) is not { } version)
        {
            return VersioningDiagnostics.TooLarge.Report(
                $"The commit after the tag '{best.Tag}' needs a number above {int.MaxValue}.", "Raise a part further left: tag a higher major or minor version.");
        }

        return new VersionAnswer
        {
            Version = version.ToFullString(),
            Tag = best.Tag,
            Commit = isTagged && isContinued ? earlier!.Commit
                : UnitHistory.LastChange(graph, isTagged ? best.Commit : graph.Head, filter, earlier?.Head, earlier?.LastChange),
            Height = height,
        };
    }

    /// <summary>
    /// The tag of the release before this one: the highest one reachable that marks another version. A stable release follows the last
    /// stable one, whatever pre-releases there were between. The answer is the same before and after the release itself was tagged.
    /// </summary>
    public static VersionTag? Previous(
        ICommitGraph graph, VersioningOptions options, SemanticVersion version, CancellationToken cancellationToken)
    {
        var before = new VersionTags(graph, options.TagPrefix, tag => tag.Version < version && (version.IsPrerelease || !tag.Version.IsPrerelease));
        var best = new HeightWalk(graph, before, AtRoot(options), cancellationToken).Best;
        return best?.Tag is null ? null : new VersionTag(best.Tag, best.Version);
    }

    /// <summary>What is said where history is cut off before the answer: not a version that anybody takes for one.</summary>
    internal static VersionAnswer Shallow(ICommitGraph graph, HeightWalk walk, VersioningOptions options)
    {
        var filter = options.Filter();
        var visible = UnitHistory.Height(graph, walk.Path(walk.CutAt ?? walk.Best!.Visit), filter);
        return new VersionAnswer
        {
            Version = $"0.0.0-shallow.{visible}",
            Commit = UnitHistory.LastChange(graph, graph.Head, filter),
            Height = visible,
            IsCertain = false,
        };
    }

    /// <summary>The version of a folder that has no history, which is that of a root without a tag.</summary>
    public static string WithoutHistory(VersioningOptions options) => HeightVersion.Of(AtRoot(options), 0, isTagged: false, options)!.ToFullString();

    /// <summary>What a root without a tag counts as.</summary>
    internal static SemanticVersion AtRoot(VersioningOptions options) => new(0, 0, 0, options.PreReleaseIdentifiers, "");
}

using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>
/// The next version from Conventional Commits since the last stable tag. A tagged commit has its tag's version. Every other commit has
/// a pre-release of the next version, with the height; a pre-release tag since then goes on being counted from as long as it is of no
/// lower version than the next one, and, on a channel, not lower than the channel's own pre-releases. So versions rise from commit to commit, unless
/// something is taken back, or tagged lower. On a maintenance branch the numbers in its name come before everything else, the minimum too.
/// </summary>
public static class ConventionalStrategy
{
    /// <summary>The version of the head of a history.</summary>
    /// <param name="graph">The history.</param>
    /// <param name="commitsSince">The unit's commits that the head has and the given commit (null: nothing) has not, newest first.</param>
    /// <param name="options">How to count.</param>
    /// <param name="branch">The branch that is checked out; null when none is, or it does not matter.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Result<VersionAnswer> Version(
        ICommitGraph graph, Func<string?, IReadOnlyList<UnitCommit>> commitsSince, VersioningOptions options, string? branch, CancellationToken cancellationToken)
    {
        var count = Count(graph, commitsSince, options, branch, cancellationToken);
        return count.IsSuccess ? Result<VersionAnswer>.Success(count.Value.Answer, count.Diagnostics) : Result<VersionAnswer>.Failure(count.Diagnostics);
    }

    /// <summary>The same, with what it rests on.</summary>
    internal static Result<ConventionalCount> Count(
        ICommitGraph graph, Func<string?, IReadOnlyList<UnitCommit>> commitsSince, VersioningOptions options, string? branch, CancellationToken cancellationToken,
        Func<CountedCommit, CountedCommit>? judge = null)
    {
        var range = MaintenanceRange.Of(branch);
        options = options.Minimum is { } minimum && range?.Contains(new SemanticVersion(minimum.Major, minimum.Minor, 0)) == false ? options with { Minimum = null } : options;
        var counted = HeightStrategy.Version(graph, options, InRange(range), cancellationToken);
        if (counted.Value is not { IsCertain: true } answer)
        {
            return counted.Value is { } uncertain ? new ConventionalCount(uncertain, null, []) : Result<ConventionalCount>.Failure(counted.Diagnostics);
        }

        var from = answer.Tag is null ? null : VersionTag.Parse(answer.Tag, options.TagPrefix);
        if (from is not null && answer.Height == 0)
        {
            return new ConventionalCount(answer, null, []);
        }

        // Pre-release tags end the ways of the first walk and not those of this one, which so may come to a cut that the first did not see.
        var walk = new HeightWalk(
            graph, new VersionTags(graph, options.TagPrefix, t => !t.Version.IsPrerelease && range?.Contains(t.Version) != false), HeightStrategy.AtRoot(options), cancellationToken);
        if (walk.Best is not { } stable || walk.CutAt is not null || !CutOff.LeavesWhole(graph, stable.Commit, cancellationToken))
        {
            return new ConventionalCount(HeightStrategy.Shallow(graph, walk, options), walk, []);
        }

        var height = UnitHistory.Height(graph, walk.Path(stable.Visit), options.Filter());
        ImmutableArray<CountedCommit> effects = [.. CommitEffects.Of(commitsSince(stable.Tag is null ? null : stable.Commit)).Select(judge ?? (commit => commit))];
        var effect = effects.Select(e => e.Effect).DefaultIfEmpty().Max();
        if (stable.Tag is not null && Math.Max(stable.Version.Major, Math.Max(stable.Version.Minor, stable.Version.Patch)) == int.MaxValue)
        {
            return VersioningDiagnostics.TooLarge.Report(
                $"The commit after the tag '{stable.Tag}' needs a number above {int.MaxValue}.", "Raise a part further left: tag a higher major or minor version.");
        }

        var (next, isHeldBack) = stable.Tag is null ? (range?.First ?? new(0, 1, 0), false) : ConventionalBump.Next(stable.Version, effect, range);
        var identifiers = Channel.Identifiers(branch, options);

        // A pre-release tag promises its version, and is gone on from, except on a channel whose own pre-releases of that version are higher.
        var floor = Floor(next, options);
        var promised = from is { Version.IsPrerelease: true } && Core(from.Version) >= floor ? Core(from.Version) : null;
        var isFurther = promised is not null && (Channel.Of(branch) is not { } channel || from!.Version >= With(promised, [channel], 0));
        var version = isFurther ? VersionTag.ParseVersion(answer.PackageVersion)! : With(promised ?? floor, identifiers, options.IgnoreHeight ? 0 : height);
        var result = answer with
        {
            Version = Whole(version, options.BuildMetadata),
            Tag = isFurther ? answer.Tag : stable.Tag,
            Height = isFurther ? answer.Height : height,
        };
        return Result<ConventionalCount>.Success(
            new(result, walk, effects), isHeldBack ? [HeldBack(branch!, effects.First(e => e.Effect == effect), next)] : []);
    }

    /// <summary>The tags that a branch sees; null for all of them.</summary>
    internal static Func<VersionTag, bool>? InRange(MaintenanceRange? range) => range is null ? null : tag => range.Contains(tag.Version);

    private static SemanticVersion Core(SemanticVersion version) => new(version.Major, version.Minor, version.Patch);

    private static SemanticVersion Floor(SemanticVersion next, VersioningOptions options) =>
        options.Minimum is { } minimum && (next.Major, next.Minor).CompareTo((minimum.Major, minimum.Minor)) < 0 ? new(minimum.Major, minimum.Minor, 0) : next;

    private static SemanticVersion With(SemanticVersion core, IEnumerable<string> identifiers, int height) =>
        new(core.Major, core.Minor, core.Patch, height == 0 ? identifiers : [.. identifiers, $"{height}"], "");

    private static string Whole(SemanticVersion version, string metadata) => version.ToNormalizedString() + (metadata.Length == 0 ? "" : $"+{metadata}");

    private static Diagnostic HeldBack(string branch, CountedCommit commit, SemanticVersion next) => VersioningDiagnostics.HeldBack.Report(
        $"The commit {commit.Commit[..7]} '{ShownText.Of(commit.Subject)}' is too much for the maintenance branch '{branch}', whose next version stays {next}.",
        "Take it out of this branch, or release it from the main branch.");
}

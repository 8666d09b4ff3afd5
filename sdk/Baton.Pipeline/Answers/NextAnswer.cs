using System.Collections.Immutable;
using Baton.Core.Versioning;

namespace Baton.Pipeline.Answers;

/// <summary>The release that the commits call for.</summary>
/// <param name="Version">The version to cut; null when there is nothing to release.</param>
/// <param name="Part"><c>major</c>, <c>minor</c> or <c>patch</c>; null for the first release and where nothing is raised.</param>
/// <param name="Since">The tag of the last stable release; null before the first one.</param>
/// <param name="Tagged">The commit has the version's tag already.</param>
/// <param name="Why">Why it is this version, or none.</param>
/// <param name="Commits">The commits since, newest first.</param>
public sealed record NextAnswer(string? Version, string? Part, string? Since, bool Tagged, string Why, ImmutableArray<NextCommitAnswer> Commits)
{
    /// <summary>The answer for a decision.</summary>
    public static NextAnswer Of(NextRelease next) => new(
        next.Version, next.Part?.ToString().ToLowerInvariant(), next.Since, next.IsTagged, next.Why,
        [.. next.Commits.Select(c => new NextCommitAnswer(c.Commit, c.Subject, c.IsUnknown ? "unknown" : c.Effect.ToString().ToLowerInvariant(), c.Why))]);
}

using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>
/// What the commit of a release descends from, as far as its record tells: enough to see without git whether it descends from what is live. Everything in it is an
/// ancestor; what is not in it may be one, unless <see cref="Complete"/> is set. See docs/decisions/0074-lineage-in-the-record.md.
/// </summary>
/// <param name="Releases">Earlier releases of the unit, nearest first, at most 100.</param>
/// <param name="Commits">The nearest ancestors, newest first, at most 200, as full lower-case hex. The commit itself is not among them.</param>
/// <param name="Complete">Whether <paramref name="Commits"/> has every ancestor.</param>
public sealed record Ancestry(ImmutableArray<EarlierRelease> Releases, ImmutableArray<string> Commits, bool Complete)
{
    /// <summary>How many earlier releases are listed.</summary>
    public const int MostReleases = 100;

    /// <summary>How many commits are listed.</summary>
    public const int MostCommits = 200;

    /// <summary>Whether a commit is known to be an ancestor.</summary>
    public bool Has(string commit) => Commits.Contains(commit) || Releases.Any(r => r.Commit == commit);
}

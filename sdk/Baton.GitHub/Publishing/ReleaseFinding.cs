using System.Collections.Immutable;
using Baton.GitHub.Api.Wire;

namespace Baton.GitHub.Publishing;

/// <summary>
/// The releases that carry a tag. GitHub lets any number of drafts share one; of parallel runs each can make its own. All of them agree on
/// the winner without talking to each other: the one with the lowest id.
/// </summary>
/// <param name="All">Every release of the repository that was listed.</param>
/// <param name="Published">There is at most one.</param>
/// <param name="Drafts">Lowest id first.</param>
/// <param name="Orphans">Drafts that were made for the tag and lost it: nobody finds them by it any more, and nobody needs them.</param>
internal sealed record ReleaseFinding(ImmutableArray<ReleaseWire> All, ReleaseWire? Published, ImmutableArray<ReleaseWire> Drafts, ImmutableArray<ReleaseWire> Orphans)
{
    /// <summary>What GitHub calls a draft whose tag it did not see: https://github.com/VOICEVOX/voicevox_core/issues/1294.</summary>
    private const string Untagged = "untagged-";

    /// <summary>The one to work on.</summary>
    public ReleaseWire? Current => Published ?? Drafts.FirstOrDefault();

    /// <summary>Drafts that lost.</summary>
    public IEnumerable<ReleaseWire> Losers => (Published is null ? Drafts.Skip(1) : Drafts).Concat(Orphans);

    /// <param name="all">Every release of the repository.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="title">What the release is called.</param>
    /// <param name="commit">What it is made of: with the title, it tells a draft that lost its tag from others.</param>
    public static ReleaseFinding Of(IReadOnlyCollection<ReleaseWire> all, string tag, string title, string commit) => new(
        [.. all],
        all.FirstOrDefault(r => !r.Draft && r.TagName == tag),
        [.. all.Where(r => r.Draft && r.TagName == tag).OrderBy(r => r.Id)],
        [.. all.Where(r => r.Draft && r.TagName.StartsWith(Untagged, StringComparison.Ordinal) && r.Name == title && r.TargetCommitish == commit && commit.Length > 0).OrderBy(r => r.Id)]);
}

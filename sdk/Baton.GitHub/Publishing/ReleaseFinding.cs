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
internal sealed record ReleaseFinding(ImmutableArray<ReleaseWire> All, ReleaseWire? Published, ImmutableArray<ReleaseWire> Drafts)
{
    /// <summary>The one to work on.</summary>
    public ReleaseWire? Current => Published ?? Drafts.FirstOrDefault();

    /// <summary>Drafts that lost.</summary>
    public IEnumerable<ReleaseWire> Losers => Published is null ? Drafts.Skip(1) : Drafts;

    public static ReleaseFinding Of(IReadOnlyCollection<ReleaseWire> all, string tag) => new(
        [.. all],
        all.FirstOrDefault(r => !r.Draft && r.TagName == tag),
        [.. all.Where(r => r.Draft && r.TagName == tag).OrderBy(r => r.Id)]);
}

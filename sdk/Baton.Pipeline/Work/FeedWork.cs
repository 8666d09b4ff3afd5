using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Feeds;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The feeds that packages are pushed to.</summary>
internal static class FeedWork
{
    /// <summary>A feed of the unit's baton.json.</summary>
    public static FeedTarget Target(ReleaseSession session, NuGetConfiguration feed) =>
        new(feed, session.Unit!.Folder, session.Environment.Variables, session.Environment.Time)
        {
            Receipts = Path.Combine(session.Unit.Output, "receipts"),
        };

    /// <summary>Looks whether packages could be pushed.</summary>
    public static async Task<IEnumerable<CheckFinding>> CheckAsync(ReleaseSession session, NuGetConfiguration feed) =>
        await FeedPreflight.CheckAsync(Target(session, feed), session.Options.Offline, session.Cancellation);
}

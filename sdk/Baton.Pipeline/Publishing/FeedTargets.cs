using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Feeds;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Publishing;

/// <summary>The feeds that packages are pushed to.</summary>
internal static class FeedTargets
{
    /// <summary>A feed of the unit's baton.json.</summary>
    public static FeedTarget Of(Run run, ReleaseUnit unit, NuGetConfiguration feed) =>
        new(feed, unit.Folder, run.Environment.Variables, run.Environment.Time)
        {
            Receipts = Path.Combine(unit.Output, "receipts"),
        };

    /// <summary>Looks whether packages could be pushed.</summary>
    public static async Task<IEnumerable<CheckFinding>> CheckAsync(Run run, Found stage, NuGetConfiguration feed) =>
        await FeedPreflight.CheckAsync(Of(run, stage.Unit, feed), stage.Options.Offline, run.Cancellation);
}

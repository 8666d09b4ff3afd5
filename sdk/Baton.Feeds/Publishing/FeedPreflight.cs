using System.Collections.Immutable;
using Baton.Core.Checks;

namespace Baton.Feeds.Publishing;

/// <summary>Looks, before an hour's build, for what would stop the push after it. Reads only.</summary>
public static class FeedPreflight
{
    /// <summary>What is wrong already, and what there is to know; all of it.</summary>
    /// <param name="target">The feed.</param>
    /// <param name="offline">Ask nobody.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static async Task<ImmutableArray<CheckFinding>> CheckAsync(FeedTarget target, bool offline, CancellationToken cancellationToken)
    {
        var feed = new Feed(target);
        var (name, key, index) = ($"feed {target.Feed.Source}", $"feed {target.Feed.Source} key", $"feed {target.Feed.Source} index");
        var source = feed.Source();
        if (!source.IsSuccess)
        {
            return [CheckFinding.Of(name, source.Diagnostics[0]), CheckFinding.NotAsked(key, "there is no such feed"), CheckFinding.NotAsked(index, "there is no such feed")];
        }

        var known = CheckFinding.Ok(name, "NuGet's configuration names it");
        if (source.Value.IsLocal)
        {
            return await feed.ProbeAsync(cancellationToken) is { } missing
                ? [CheckFinding.Of(name, missing.Report(feed))]
                : [known, CheckFinding.Of(index, State(target, "is a folder, and is there"))];
        }

        return
        [
            known,
            feed.MissingKey(source.Value) is { } unkeyed ? CheckFinding.Of(key, unkeyed) : CheckFinding.Ok(key, "there is a way to get one"),
            offline ? CheckFinding.NotAsked(index, "--offline")
                : await feed.ProbeAsync(cancellationToken) is { } failure ? CheckFinding.Of(index, failure.Report(feed))
                : CheckFinding.Of(index, State(target, "answers, and takes packages")),
        ];
    }

    private static Core.Diagnostics.Diagnostic State(FeedTarget target, string what) => FeedDiagnostics.State.Report($"The feed '{target.Feed.Source}' {what}.", "");
}

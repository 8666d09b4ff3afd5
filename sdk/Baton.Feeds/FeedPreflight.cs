using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Feeds;

/// <summary>Looks, before an hour's build, for what would stop the push after it. Reads only.</summary>
public static class FeedPreflight
{
    /// <summary>What is wrong already, and what there is to know.</summary>
    public static async Task<ImmutableArray<Diagnostic>> CheckAsync(FeedTarget target, CancellationToken cancellationToken)
    {
        var feed = new Feed(target);
        return await feed.ProbeAsync(cancellationToken) is { } failure
            ? [failure.Report(feed)]
            : [FeedDiagnostics.State.Report($"The feed '{target.Feed.Source}' answers, and there is a way to push to it.", "")];
    }
}

using Baton.Core.Diagnostics;

namespace Baton.Feeds;

/// <summary>Tries a push until somebody knows how it ended.</summary>
internal static class Attempts
{
    private const int Most = 6;

    /// <summary>Runs the attempts.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="attempt">One try; told whether another one came before it.</param>
    /// <param name="cancellationToken">Ends the waits between.</param>
    public static async Task<Diagnostic?> RunAsync(Feed feed, Func<bool, Task<Attempt>> attempt, CancellationToken cancellationToken)
    {
        for (var number = 0; ; number++)
        {
            var ended = await attempt(number > 0);
            if (ended.Again is not { } failure)
            {
                return ended.Error;
            }

            if (number + 1 == Most)
            {
                return failure.Report(feed);
            }

            // A feed that counts requests says so with 429; its windows are minutes, and sooner is only counted again.
            var start = failure.Status == 429 ? 60 : 1;
            await Task.Delay(TimeSpan.FromSeconds(Math.Min(300, start * Math.Pow(2, number))), feed.Target.Time, cancellationToken);
        }
    }
}

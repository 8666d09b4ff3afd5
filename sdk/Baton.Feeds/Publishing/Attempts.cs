using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Feeds.Publishing;

/// <summary>A push whose outcome nobody may know: see <see cref="LookAgain"/>.</summary>
internal static class Attempts
{
    private const int Most = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Runs the attempts.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="attempt">One try; told whether another one came before it.</param>
    /// <param name="cancellationToken">Ends the waits between.</param>
    public static Task<Diagnostic?> RunAsync(Feed feed, Func<bool, Task<Attempt>> attempt, CancellationToken cancellationToken) => LookAgain.RunAsync<FeedFailure>(
        async number =>
        {
            var ended = await attempt(number > 0);
            return (ended.Again, ended.Error);
        },
        Most,
        (failure, number) => LookAgain.Growing(number, First(failure), Longest),
        failure => failure.Report(feed),
        feed.Target.Time,
        cancellationToken);

    // A feed that counts requests says so with 429; its windows are minutes, and sooner is only counted again.
    private static TimeSpan First(FeedFailure failure) => TimeSpan.FromSeconds(failure.Status == 429 ? 60 : 1);
}

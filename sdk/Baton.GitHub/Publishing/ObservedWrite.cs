using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.GitHub.Api;

namespace Baton.GitHub.Publishing;

/// <summary>A write to GitHub whose outcome nobody may know: see <see cref="LookAgain"/>.</summary>
internal static class ObservedWrite
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Tries until one of the tries knows how it ended.</summary>
    /// <param name="publication">The release.</param>
    /// <param name="attempt">Looks, and writes what is missing. Gets the number of the try, from 0.</param>
    /// <param name="cancellationToken">Ends the waits between.</param>
    /// <param name="tries">How many tries there are.</param>
    public static Task<Diagnostic?> RunAsync(Publication publication, Func<int, Task<WriteStep>> attempt, CancellationToken cancellationToken, int tries = 8)
    {
        var last = WriteStep.Done;
        return LookAgain.RunAsync<ApiFailure>(
            async number =>
            {
                last = await attempt(number);
                return (last.Again, last.Error);
            },
            tries,
            (failure, number) => failure.Wait ?? Growing(publication, number),
            failure => last.Error ?? Failures.Report(failure, publication),
            publication.Api.Time,
            cancellationToken);
    }

    /// <summary>The wait between two looks that need no write.</summary>
    /// <param name="publication">The release.</param>
    /// <param name="number">How often it was waited before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task WaitAsync(Publication publication, int number, CancellationToken cancellationToken) =>
        Task.Delay(Growing(publication, number), publication.Api.Time, cancellationToken);

    private static TimeSpan Growing(Publication publication, int number) => LookAgain.Growing(number, First, Longest, publication.Api.Random());
}

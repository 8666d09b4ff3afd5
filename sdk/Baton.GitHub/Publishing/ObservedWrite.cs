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

    /// <summary>Looks, and again while it is not what is waited for, with growing waits between.</summary>
    /// <typeparam name="T">What is seen.</typeparam>
    /// <param name="publication">The release.</param>
    /// <param name="look">Looks. Gets the number of the look, from 0.</param>
    /// <param name="isNotYet">Whether it is worth another look.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    /// <param name="again">How many looks may follow the first.</param>
    /// <returns>What was seen last.</returns>
    public static async Task<T> LookAsync<T>(Publication publication, Func<int, Task<T>> look, Func<T, bool> isNotYet, CancellationToken cancellationToken, int again = int.MaxValue)
    {
        for (var number = 0; ; number++)
        {
            var seen = await look(number);
            if (number == again || !isNotYet(seen))
            {
                return seen;
            }

            await Task.Delay(Growing(publication, number), publication.Api.Time, cancellationToken);
        }
    }

    private static TimeSpan Growing(Publication publication, int number) => LookAgain.Growing(number, First, Longest, publication.Api.Random());
}

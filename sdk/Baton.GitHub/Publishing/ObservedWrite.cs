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
    public static Task<Diagnostic?> RunAsync(Publication publication, Func<int, Task<WriteStep>> attempt, CancellationToken cancellationToken, int tries = 8) =>
        LookAgain.RunAsync<ApiFailure>(
            async number =>
            {
                var step = await attempt(number);
                return (step.Again, step.Error);
            },
            tries,
            (failure, number) => failure.Wait ?? LookAgain.Growing(number, First, Longest, publication.Api.Random()),
            failure => Failures.Report(failure, publication),
            publication.Api.Time,
            cancellationToken);
}

using Baton.Core.Diagnostics;
using Baton.GitHub.Api;

namespace Baton.GitHub.Publishing;

/// <summary>
/// A write whose outcome nobody may know: the connection was cut, or the server broke down after it had done it. Such a write is never just
/// sent again; each try begins with a look, and does what is still to do.
/// </summary>
internal static class ObservedWrite
{
    /// <summary>Tries until one of the tries knows how it ended.</summary>
    /// <param name="publication">The release.</param>
    /// <param name="attempt">Looks, and writes what is missing. Gets the number of the try, from 0.</param>
    /// <param name="cancellationToken">Ends the waits between.</param>
    /// <param name="tries">How many tries there are.</param>
    public static async Task<Diagnostic?> RunAsync(Publication publication, Func<int, Task<WriteStep>> attempt, CancellationToken cancellationToken, int tries = 8)
    {
        for (var number = 0; ; number++)
        {
            var step = await attempt(number);
            if (step.Again is not { } failure)
            {
                return step.Error;
            }

            if (number + 1 == tries)
            {
                return Failures.Report(failure, publication);
            }

            var wait = failure.Wait ?? TimeSpan.FromSeconds(Math.Min(30, Math.Pow(2, number)) * (1 + (publication.Api.Random() / 4)));
            await Task.Delay(wait, publication.Api.Time, cancellationToken);
        }
    }
}

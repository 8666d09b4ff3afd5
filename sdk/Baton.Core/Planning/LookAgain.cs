using Baton.Core.Diagnostics;

namespace Baton.Core.Planning;

/// <summary>
/// A write whose outcome nobody may know: the connection was cut, or the server broke down after it had done it. Such a write is never just
/// sent again; each try begins with a look and does what is still to do, and the waits between them grow.
/// </summary>
public static class LookAgain
{
    /// <summary>Tries until one of the tries knows how it ended.</summary>
    /// <typeparam name="TUnknown">Why nobody knows.</typeparam>
    /// <param name="attempt">Looks, and writes what is missing. Gets the number of the try, from 0. Answers why it has to be looked at again; or nothing, and the error if there is one.</param>
    /// <param name="tries">How many tries there are.</param>
    /// <param name="wait">How long to wait after a try that nobody knows the end of.</param>
    /// <param name="report">What to say when the last one was such a try.</param>
    /// <param name="time">The clock of the waits.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    public static async Task<Diagnostic?> RunAsync<TUnknown>(
        Func<int, Task<(TUnknown? Again, Diagnostic? Error)>> attempt,
        int tries,
        Func<TUnknown, int, TimeSpan> wait,
        Func<TUnknown, Diagnostic> report,
        TimeProvider time,
        CancellationToken cancellationToken)
        where TUnknown : class
    {
        for (var number = 0; ; number++)
        {
            var (again, error) = await attempt(number);
            if (again is null)
            {
                return error;
            }

            if (number + 1 >= tries)
            {
                return report(again);
            }

            await Task.Delay(wait(again, number), time, cancellationToken);
        }
    }

    /// <summary>A wait that doubles with each try, up to a longest one, and up to a quarter longer, so that many do not come back at the same moment.</summary>
    /// <param name="number">The number of the try before it, from 0.</param>
    /// <param name="first">The wait after the first try.</param>
    /// <param name="longest">The wait that does not grow any more.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan Growing(int number, TimeSpan first, TimeSpan longest, double random = 0) =>
        TimeSpan.FromSeconds(Math.Min(longest.TotalSeconds, first.TotalSeconds * Math.Pow(2, number)) * (1 + (random / 4)));
}

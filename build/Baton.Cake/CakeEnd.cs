using Baton.Core.Diagnostics;
using Baton.Pipeline.Road;
using Cake.Core;

namespace Baton.Cake;

/// <summary>Failures as Cake's engine expects them: exceptions, which have the exit code.</summary>
internal static class CakeEnd
{
    /// <summary>Does a step.</summary>
    /// <exception cref="CakeException">The step failed.</exception>
    public static async Task NeedAsync(this ReleaseRun carried, RoadStep step) => carried.Need(await carried.GoAsync(step));

    /// <summary>Ends the run at errors.</summary>
    /// <exception cref="CakeException">There are some.</exception>
    public static void Need(this ReleaseRun carried, IEnumerable<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(d => d.IsError) is { } first)
        {
            throw new CakeException((int)first.Descriptor.Exit, carried.Run.Secrets.Redact(first).ToString());
        }
    }
}

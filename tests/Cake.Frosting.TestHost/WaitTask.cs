using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Cake.Frosting.TestHost;

/// <summary>Never ends by itself.</summary>
[TaskName("Wait")]
public sealed class WaitTask : AsyncFrostingTask<FrostingContext>
{
    /// <inheritdoc/>
    public override Task RunAsync(FrostingContext context)
    {
        context.Log.Information("waiting");
        return Task.Delay(Timeout.Infinite);
    }
}

using Cake.Core;

namespace Cake.Frosting;

/// <summary>An asynchronous task with the standard context.</summary>
public abstract class AsyncFrostingTask : AsyncFrostingTask<ICakeContext>
{
}

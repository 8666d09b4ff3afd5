using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task with the standard context.</summary>
public abstract class FrostingTask : FrostingTask<ICakeContext>
{
}

using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs after every task, also when it has failed. With the standard context.</summary>
public abstract class FrostingTaskTeardown : FrostingTaskTeardown<ICakeContext>
{
}

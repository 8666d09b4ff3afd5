using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before every task. With the standard context.</summary>
public abstract class FrostingTaskSetup : FrostingTaskSetup<ICakeContext>
{
}

using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before and after every task. With the standard context.</summary>
public abstract class FrostingTaskLifetime : FrostingTaskLifetime<ICakeContext>
{
}

using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before the first task and after the last one. With the standard context.</summary>
public abstract class FrostingLifetime : FrostingLifetime<ICakeContext>
{
}

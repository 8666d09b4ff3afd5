using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before the first task. With the standard context.</summary>
public abstract class FrostingSetup : FrostingSetup<ICakeContext>
{
}

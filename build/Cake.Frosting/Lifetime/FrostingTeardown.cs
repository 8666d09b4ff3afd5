using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs after the last task, also when one has failed. With the standard context.</summary>
public abstract class FrostingTeardown : FrostingTeardown<ICakeContext>
{
}

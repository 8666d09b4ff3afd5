using Cake.Core;

namespace Cake.Frosting;

/// <summary>What to do before the first and after the last task, on Cake's own context.</summary>
public abstract class FrostingLifetime : FrostingLifetime<ICakeContext>;

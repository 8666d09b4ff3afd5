using Cake.Core;

namespace Cake.Frosting;

/// <summary>What to do before and after each task, on Cake's own context.</summary>
public abstract class FrostingTaskLifetime : FrostingTaskLifetime<ICakeContext>;

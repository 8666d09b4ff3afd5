using Cake.Core;

namespace Cake.Frosting;

/// <summary>Something to do once, before the first task, on Cake's own context.</summary>
public abstract class FrostingSetup : FrostingSetup<ICakeContext>;

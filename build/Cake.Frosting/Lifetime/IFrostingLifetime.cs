namespace Cake.Frosting;

/// <summary>Runs before the first task and after the last one.</summary>
public interface IFrostingLifetime : IFrostingSetup, IFrostingTeardown
{
}

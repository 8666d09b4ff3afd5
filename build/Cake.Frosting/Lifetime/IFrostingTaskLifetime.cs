namespace Cake.Frosting;

/// <summary>Runs before and after every task.</summary>
public interface IFrostingTaskLifetime : IFrostingTaskSetup, IFrostingTaskTeardown
{
}

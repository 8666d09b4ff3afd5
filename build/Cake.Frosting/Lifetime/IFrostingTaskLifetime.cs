namespace Cake.Frosting;

/// <summary>A task setup and a task teardown in one object.</summary>
public interface IFrostingTaskLifetime : IFrostingTaskSetup, IFrostingTaskTeardown;

using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before every task.</summary>
public interface IFrostingTaskSetup
{
    /// <summary>Runs before every task.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    void Setup(ICakeContext context, ITaskSetupContext info);
}

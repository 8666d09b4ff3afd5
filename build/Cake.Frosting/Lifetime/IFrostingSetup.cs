using Cake.Core;

namespace Cake.Frosting;

/// <summary>Runs before the first task.</summary>
public interface IFrostingSetup
{
    /// <summary>Runs before the first task.</summary>
    /// <param name="context">The context.</param>
    /// <param name="info">What there is to know about it.</param>
    void Setup(ICakeContext context, ISetupContext info);
}

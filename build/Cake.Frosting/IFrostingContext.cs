using Cake.Core;

namespace Cake.Frosting;

/// <summary>What every task of a build sees.</summary>
public interface IFrostingContext : ICakeContext
{
}

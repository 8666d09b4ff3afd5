using Cake.Core;

namespace Cake.Frosting;

/// <summary>What a build knows: Cake's context, and whatever a host's own context type adds to it.</summary>
public interface IFrostingContext : ICakeContext;

using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context of a build; derive from it to carry a build's own state.</summary>
/// <param name="context">Cake's context.</param>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext
{
}

using Cake.Core;

namespace Cake.Frosting;

/// <summary>The context of a build; derive from it to carry state from task to task.</summary>
/// <param name="context">Cake's own context, which the host provides.</param>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context), IFrostingContext;

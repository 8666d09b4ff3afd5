using Cake.Core;
using Cake.Frosting;

namespace Baton.Cake;

/// <summary>Ends a run in a Frosting host: the log gets the answer, the journal its last line. A host with a lifetime of its own derives from this one.</summary>
public class BatonLifetime : FrostingLifetime<BatonContext>
{
    /// <inheritdoc/>
    public override void Setup(BatonContext context, ISetupContext info)
    {
    }

    /// <inheritdoc/>
    public override void Teardown(BatonContext context, ITeardownContext info)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(info);
        AnswerLog.Write(context.Log, context.Carried);
        context.Run.End(info.Successful);
    }
}

using Cake.Core;
using Cake.Core.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Hosting;

/// <summary>The code that a host runs around the build and around each task. Where a host registers two of a kind, the last one counts.</summary>
internal sealed class BuildEvents(IServiceProvider services, IFrostingContext context, ICakeLog log)
{
    public void Register(ICakeEngine engine)
    {
        When<IFrostingSetup>(hook => engine.RegisterSetupAction(info => hook.Setup(context, info)));
        When<IFrostingTaskSetup>(hook => engine.RegisterTaskSetupAction(info => hook.Setup(context, info)));
        When<IFrostingTaskTeardown>(hook => engine.RegisterTaskTeardownAction(info => hook.Teardown(context, info)));
        When<IFrostingTeardown>(hook => engine.RegisterTeardownAction(info => hook.Teardown(context, info)));
    }

    private void When<THook>(Action<THook> register)
        where THook : class
    {
        if (services.GetService<THook>() is { } hook)
        {
            register(hook);
            log.Debug("{0} is {1}.", typeof(THook).Name, hook.GetType());
        }
    }
}

using Baton.Cake;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Tool.CommandLine;
using Baton.Tool.Rendering;
using Baton.Tool.Surroundings;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Tool;

/// <summary>Runs the Frosting targets: as a command, with our own rendering, or as Cake, with Cake's.</summary>
internal static class FrostingHost
{
    /// <summary>Cake's own command line and console, for people who know Cake. Its console is standard error where standard output is for JSON.</summary>
    public static int RunPlain(Invocation invocation, ReleaseRun carried, ProcessWorld world, TextWriter? to)
    {
        var errors = new LastError();
        var exit = Create(carried)
            .ConfigureServices(services =>
            {
                services.AddSingleton<IConsole>(p => new RedactingConsole(to is null ? new CakeConsole(p.GetRequiredService<ICakeEnvironment>()) : new WriterConsole(to), carried));
                services.AddSingleton<ICakeLog>(p => errors.Of(new CakeBuildLog(p.GetRequiredService<IConsole>())));
                if (to is not null)
                {
                    services.AddSingleton(Consoles.On(to, false));
                }
            })
            .Run(invocation.CakeArguments);
        return End(exit, carried, world, errors.Text);
    }

    /// <summary>The same targets behind a command: Cake says nothing, the carried is rendered.</summary>
    public static int RunQuietly(Invocation invocation, ReleaseRun carried, ProcessWorld world)
    {
        var silence = new SilentCake();
        var exit = Create(carried)
            .ConfigureServices(services => services
                .AddSingleton<IConsole>(silence)
                .AddSingleton<ICakeLog>(silence)
                .AddSingleton<ICakeReportPrinter>(silence))
            .Run(invocation.CakeArguments);
        return End(exit, carried, world, silence.LastError);
    }

    private static int End(int exit, ReleaseRun carried, ProcessWorld world, string? lastError)
    {
        if (exit != 0)
        {
            EarlyEnd.Say(carried, world, lastError);
        }

        return carried.Run.End(exit == 0);
    }

    private static CakeHost Create(ReleaseRun carried) => new CakeHost().UseBaton(baton => baton.UseRun(carried));
}

using Baton.Cake;
using Baton.Pipeline.Session;
using Baton.Tool.CommandLine;
using Baton.Tool.Rendering;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

namespace Baton.Tool;

/// <summary>Runs the Frosting targets: as a command, with our own rendering, or as Cake, with Cake's.</summary>
internal static class FrostingHost
{
    /// <summary>Cake's own command line and console, for people who know Cake. Its console is standard error where standard output is for JSON.</summary>
    public static int RunPlain(Invocation invocation, ReleaseSession session, TextWriter? to)
    {
        var exit = Create(session)
            .ConfigureServices(services =>
            {
                services.AddSingleton<IConsole>(p => new RedactingConsole(to is null ? new CakeConsole(p.GetRequiredService<ICakeEnvironment>()) : new WriterConsole(to), session));
                if (to is not null)
                {
                    services.AddSingleton(Consoles.On(to, false));
                }
            })
            .Run(invocation.CakeArguments);
        return session.End(exit == 0);
    }

    /// <summary>The same targets behind a command: Cake says nothing, the session is rendered.</summary>
    public static int RunQuietly(Invocation invocation, ReleaseSession session, ProcessWorld world)
    {
        var silence = new SilentCake();
        var exit = Create(session)
            .ConfigureServices(services => services
                .AddSingleton<IConsole>(silence)
                .AddSingleton<ICakeLog>(silence)
                .AddSingleton<ICakeReportPrinter>(silence))
            .Run(invocation.CakeArguments);
        if (exit != 0)
        {
            EarlyEnd.Say(session, world, silence.LastError);
        }

        return session.End(exit == 0);
    }

    private static CakeHost Create(ReleaseSession session) => new CakeHost().UseBaton(baton => baton.UseSession(session));
}

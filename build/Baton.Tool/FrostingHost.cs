using Baton.Cake;
using Baton.Cake.Session;
using Baton.Cake.Steps;
using Baton.Cake.Targets;
using Baton.Core.Diagnostics;
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
    /// <summary>Cake's own command line and console, for people who know Cake.</summary>
    public static int RunPlain(Invocation invocation, ProcessWorld world)
    {
        var session = Sessions.Start(world, null, string.Join(' ', invocation.CakeArguments));
        var exit = Create(session)
            .ConfigureServices(services => services.AddSingleton<IConsole>(p => new RedactingConsole(new CakeConsole(p.GetRequiredService<ICakeEnvironment>()), session)))
            .Run(invocation.CakeArguments);
        return ExitCodeOf(exit, session);
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
        if (exit != 0 && session.Exit == ExitCode.Done)
        {
            session.Say(world.Cancellation.IsCancellationRequested
                ? CommandLineDiagnostics.Cancelled.Report("The run was cancelled.", "What was done stays done; the same command goes on from there.")
                : CommandLineDiagnostics.Unexpected.Report(silence.LastError ?? "The run ended without saying why.",
                    "Run it again with '--verbosity diagnostic'; if it stays, report it with that output."));
        }

        return ExitCodeOf(exit, session);
    }

    private static CakeHost Create(ReleaseSession session) => new CakeHost()
        .AddAssembly(typeof(VersionTarget).Assembly)
        .UseContext<BatonContext>()
        .UseTaskLifetime<TaskTimes>()
        .ConfigureServices(services => services.AddSingleton(session));

    /// <summary>The session knows better than the engine, which has one code for every failure.</summary>
    private static int ExitCodeOf(int exit, ReleaseSession session)
    {
        var code = session.Exit != ExitCode.Done ? (int)session.Exit
            : exit == 0 ? 0
            : session.Cancellation.IsCancellationRequested ? (int)ExitCode.Cancelled
            : (int)ExitCode.StepFailed;
        session.Journal?.End(code);
        if (session is { Journal.Failure: { } unwritten, Exit: ExitCode.Done })
        {
            session.Say(StepDiagnostics.JournalIncomplete.Report($"{unwritten.Message} Everything was done; the next run may say that this one was interrupted.", "Free some space, or make the file writable."));
        }

        session.FreeOutput();
        session.Unit?.Repository?.Dispose();
        return code;
    }
}

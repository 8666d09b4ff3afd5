using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Tool.Surroundings;

namespace Baton.Tool;

/// <summary>Begins runs, and ends what observes them.</summary>
internal static class Runs
{
    public static ReleaseRun Start<TProgress>(ProcessWorld world, TProgress progress, string command)
        where TProgress : IProgressListener, IRunObserver
    {
        ReleaseRun? carried = null;
        IReadOnlyList<Diagnostic> said = [];
        var environment = new RunEnvironment
        {
            RunId = world.RunId,
            Time = world.Time,
            Variables = world.Variables,
            User = world.User,
            Host = world.Host,
            ProcessId = world.ProcessId,
            BatonVersion = ProcessWorld.BatonVersion,
            Observer = new Baton.Pipeline.Journal.Observers(progress, world.Observer),
            Telemetry = TelemetryVariables.AreOn(world.Variables) ? Telemetry(world, command, text => carried?.Run.Secrets.Redact(text) ?? "", out said) : null,
            Cancellation = world.Cancellation,
        };
        carried = new ReleaseRun(new Run(environment) { Progress = progress, Command = command, Resumes = command is "release" or "plan" or "publish" });
        carried.Run.Say(said);
        return carried;
    }

    /// <summary>Exports what is not exported yet. It changes no exit code.</summary>
    public static void End(ReleaseRun carried, int exit)
    {
        var run = carried.Run;
        if (run.Environment.Telemetry?.End(run.Command, exit, run.Diagnostics.FirstOrDefault(d => d.IsError)?.Code) is { } warning)
        {
            run.Say(warning);
        }
    }

    // Apart, and without a type of that room in its signature, so that a run without telemetry does not load it.
    [SuppressMessage("Performance", "CA1859", Justification = "The caller would load the room with the type.")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ITelemetry? Telemetry(ProcessWorld world, string command, Func<string, string> redact, out IReadOnlyList<Diagnostic> said) =>
        Baton.Telemetry.OtlpTelemetry.Start(world.Variables, ProcessWorld.BatonVersion, world.RunId, command, redact, out said);
}

using Baton.Cake.Session;
using Baton.Tool.Rendering;

namespace Baton.Tool;

/// <summary>Begins the session of a run.</summary>
internal static class Sessions
{
    public static ReleaseSession Start(ProcessWorld world, ConsoleProgress? progress, string command) => new(new RunEnvironment
    {
        RunId = world.RunId,
        Time = world.Time,
        Variables = world.Variables,
        User = world.User,
        Host = world.Host,
        ProcessId = world.ProcessId,
        BatonVersion = ProcessWorld.BatonVersion,
        Observer = new Baton.Cake.Journal.Observers(progress, world.Observer),
        Cancellation = world.Cancellation,
    })
    {
        Progress = progress,
        Command = command,
    };
}

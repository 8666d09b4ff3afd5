using Baton.Core.Planning;
using Baton.Pipeline.Session;

namespace Baton.Tool;

/// <summary>Begins the session of a run.</summary>
internal static class Sessions
{
    public static ReleaseSession Start<TProgress>(ProcessWorld world, TProgress progress, string command)
        where TProgress : IProgressListener, IRunObserver
    {
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
            Cancellation = world.Cancellation,
        };
        return new ReleaseSession(environment) { Progress = progress, Command = command };
    }
}

using Baton.Core.Planning;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Tool.Surroundings;

namespace Baton.Tool;

/// <summary>Begins runs.</summary>
internal static class Runs
{
    public static ReleaseRun Start<TProgress>(ProcessWorld world, TProgress progress, string command)
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
        return new ReleaseRun(new Run(environment) { Progress = progress, Command = command, Resumes = command is "release" or "plan" or "publish" });
    }
}

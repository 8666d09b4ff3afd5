using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Cake.Tests.Equipment;

/// <summary>Runs of steps in this process.</summary>
internal static class Runs
{
    /// <summary>A run whose unit has a version; where there is none, the diagnostics tell why.</summary>
    public static ReleaseRun Of(string folder, ReleaseOptions options, IEnumerable<KeyValuePair<string, string>> variables, string command = "release", bool resumes = false, TimeProvider? time = null)
    {
        var run = Begin(folder, options, variables, command, resumes, time);
        run.DecideVersionAsync().GetAwaiter().GetResult();
        return run;
    }

    /// <summary>A run that has not looked at anything.</summary>
    public static ReleaseRun Begin(string folder, ReleaseOptions options, IEnumerable<KeyValuePair<string, string>> variables, string command = "release", bool resumes = false, TimeProvider? time = null)
    {
        var run = new ReleaseRun(new Run(new RunEnvironment
        {
            RunId = "run",
            Time = time ?? TimeProvider.System,
            Variables = variables.GroupBy(v => v.Key, StringComparer.Ordinal).ToDictionary(v => v.Key, v => v.Last().Value, StringComparer.Ordinal),
            User = "ada",
            Host = "host",
            ProcessId = 1,
            BatonVersion = "1.0.0",
            Cancellation = TestContext.Current.CancellationToken,
        })
        {
            Command = command,
            Resumes = resumes,
        });
        run.Begin(new Asked(AskedTarget.Complete(options, command, command) with { Uncommitted = UncommittedRule.Ignore }, folder));
        return run;
    }

    /// <summary>Does a step or a command from the stage that the run has come to, or from another one.</summary>
    /// <returns>The codes of the errors; empty when it went well.</returns>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(this ReleaseRun run, string step, Asked? from = null)
    {
        if (from is not null)
        {
            run.Begin(from);
        }

        return [.. (await run.GoAsync(ReleaseRoad.Named(step))).Where(d => d.IsError).Select(d => d.Code)];
    }

    /// <summary>Ends it: its repository is free.</summary>
    public static void Close(this ReleaseRun run) => run.Run.End(true);
}

using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Steps;

namespace Baton.Pipeline.Commands;

/// <summary>Says what a release would cut: the version, the changes, and why.</summary>
internal static class NextRelease
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        if (!run.Has(await UpcomingRelease.FindAsync(run, stage), out var upcoming, out var why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        run.Say(upcoming.Remarks(stage, tellsWhy: true));
        return stage with { Next = upcoming.Next };
    }
}

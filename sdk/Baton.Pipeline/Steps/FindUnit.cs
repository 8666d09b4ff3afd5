using Baton.Core.Planning.Approval;
using Baton.Git.Running;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Fetching;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Finds the release unit, its configuration, its repository, and the plan that was approved.</summary>
internal static class FindUnit
{
    public static async Task<Outcome<Found>> RunAsync(Run run, Asked before)
    {
        run.As = before.Options.As;
        return before.Options.NeedsNoUnit && HostFile.For(before, run.Environment.Variables) is { } file
            ? await HostUnit.FindAsync(run, before, file) : InRepository(run, before);
    }

    private static Outcome<Found> InRepository(Run run, Asked before)
    {
        PlanRecord? plan = null;
        var asked = before;
        if (asked.Options.PlanFile is not null)
        {
            if (!run.Has(ApprovedPlan.Read(asked.Options, asked.Folder), out plan, out var unread))
            {
                return Outcome<Found>.Stop(before, unread);
            }

            asked = asked with { Options = ApprovedPlan.Options(asked.Options, plan) };
        }

        if (asked.Options.Project is { } project)
        {
            if (!run.Has(ProjectUnit.Folder(project, asked.Folder, new GitContext(run.Environment.Variables)), out var folder, out var nowhere))
            {
                return Outcome<Found>.Stop(before, nowhere);
            }

            asked = asked with { Folder = folder };
        }

        if (!run.Has(UnitLoader.Load(asked.Folder, run.Environment.Variables), out var unit, out var why))
        {
            return Outcome<Found>.Stop(before, why);
        }

        unit = asked.Options.StaysLocal ? unit.Locally() : unit;
        run.Hide(UnitSecrets.Of(unit, run.Environment.Variables));
        run.Owns(unit);
        var stage = new Found(asked, unit) { Approved = plan };
        if (asked.Options is { NamesRelease: true, What: { } named })
        {
            if (!run.Has(ReleaseAddress.Parse(named, asked.Folder), out var address, out why))
            {
                return Outcome<Found>.Stop(before, why);
            }

            stage = stage with { Address = address };
        }

        return ApprovedPlan.Moves(stage) is { IsEmpty: false } moves ? Outcome<Found>.Stop(before, moves) : stage;
    }
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Makes the tag and publishes the artifacts; or shows what that would be, and the deployment after it.</summary>
internal static class PublishRelease
{
    /// <summary>Publishes.</summary>
    public static async Task<Outcome<Acted>> RunAsync(Run run, Proven before)
    {
        if (!run.Has(await FirstEvidence.TakeOverAsync(run, before), out var stage, out var why))
        {
            return Outcome<Acted>.Stop(new Acted(before), why);
        }

        var acted = new Acted(stage);
        if (!run.Has(PublishingPlan.Of(run, stage), out var operations, out why))
        {
            return Outcome<Acted>.Stop(acted, why);
        }

        if (stage.Approved is not null)
        {
            var asked = await AskAsync(run, stage, operations);
            if (!run.Has(asked, out var question, out why) || !run.Has(await MovesAsync(run, stage, question), out var moved, out why))
            {
                return Outcome<Acted>.Stop(acted, why);
            }

            acted = question.Environment is null ? acted : acted with { Gates = GateAnswers.Of(question.Gates) };
            if (!moved.Moves.IsEmpty)
            {
                return Outcome<Acted>.Stop(acted, moved.Moves);
            }
        }

        WrittenFolders.Make(WrittenFolders.OfPublishing(stage.Unit));
        return await PlanApplication.ApplyAsync(run, stage.Unit, acted, operations);
    }

    /// <summary>Shows the whole plan, and asks the gates. Does none of it.</summary>
    public static async Task<Outcome<Acted>> ShowAsync(Run run, Proven before)
    {
        // A plan that is approved has to name the files that the release will publish.
        var (stage, why) = (before, default(Reasons));
        if ((before.Options.PlanOut is not null || before.Approved is not null) && !run.Has(await FirstEvidence.TakeOverAsync(run, before), out stage, out why))
        {
            return Outcome<Acted>.Stop(new Acted(before), why);
        }

        var acted = new Acted(stage);
        if (!run.Has(PublishingPlan.Of(run, stage), out var operations, out why) || !run.Has(Whole(run, stage, operations, out var environment), out var whole, out why))
        {
            return Outcome<Acted>.Stop(acted, why);
        }

        var plan = new Plan(whole);
        var seen = stage.Options.Probe ? await PlanApplication.LookAsync(run, plan.Operations) : null;
        acted = acted with { Operations = seen is null ? OperationAnswers.Planned(plan.Operations) : OperationAnswers.Seen(plan.Operations, seen) };
        run.Note($"{plan.Operations.Length} operations");
        var question = new Question(plan.Operations, environment, []);
        if (environment is not null)
        {
            if (!run.Has(await GateQuestions.AskAsync(run, stage, stage.Record, environment), out var gates, out why))
            {
                return Outcome<Acted>.Stop(acted, why);
            }

            (question, acted) = (question with { Gates = gates }, acted with { Gates = GateAnswers.Of(gates) });
            acted = acted with
            {
                Differences = await Deployments.DifferencesAsync(run, Deployments.Of(run, stage.Unit, stage.Record, stage.Unit.Packages, environment)),
            };
        }

        if (!run.Has(await MovesAsync(run, stage, question), out var moved, out why))
        {
            return Outcome<Acted>.Stop(acted, why);
        }

        if (!moved.Moves.IsEmpty)
        {
            return Outcome<Acted>.Stop(acted, moved.Moves);
        }

        var conflicts = seen is null ? [] : PlanApplication.Conflicts(seen);
        if (conflicts.Exists(c => c.IsError))
        {
            // A release would end there, and nobody can approve what cannot be done.
            return Outcome<Acted>.Stop(acted, conflicts);
        }

        run.Say(conflicts);
        return await WriteAsync(run, stage, acted, question, seen);
    }

    /// <summary>Writes the plan where it was asked for; fails where a gate holds.</summary>
    private static async Task<Outcome<Acted>> WriteAsync(Run run, Proven stage, Acted acted, Question question, IReadOnlyDictionary<string, Observation>? seen)
    {
        if (stage.Options.PlanOut is { } given)
        {
            var file = Path.GetFullPath(given, stage.Folder);
            if (!run.Has(await PlanRecording.RecordAsync(run, stage, question.Operations, question.Environment, question.Gates, seen), out var record, out var why))
            {
                return Outcome<Acted>.Stop(acted, why);
            }

            if (await ApprovedPlan.WriteAsync(run, record, file) is { } unwritten)
            {
                return Outcome<Acted>.Stop(acted, unwritten);
            }

            acted = acted with { PlanFile = file };
        }

        return GateQuestions.Holds(question.Gates) is { IsEmpty: false } held ? Outcome<Acted>.Stop(acted, held) : acted;
    }

    private static async Task<Result<Question>> AskAsync(Run run, Proven stage, ImmutableArray<IOperation> operations)
    {
        if (!run.Has(Whole(run, stage, operations, out var environment), out var whole, out var why))
        {
            return why;
        }

        if (environment is null)
        {
            return new Question(whole, null, []);
        }

        return run.Has(await GateQuestions.AskAsync(run, stage, stage.Record, environment), out var gates, out why) ? new Question(whole, environment, gates) : why;
    }

    private static Task<Result<ApprovedPlan.Moved>> MovesAsync(Run run, Proven stage, Question question) =>
        ApprovedPlan.MovesAsync(run, stage, question.Operations, question.Environment, question.Gates);

    /// <summary>The publishing, and the deployment when an environment was asked for.</summary>
    private static Result<ImmutableArray<IOperation>> Whole(Run run, Proven stage, ImmutableArray<IOperation> publishing, out EnvironmentConfiguration? environment)
    {
        environment = null;
        if (stage.Options.Environment is not { } name)
        {
            return publishing;
        }

        if (!run.Has(stage.Unit.Configuration.FindEnvironment(name), out environment, out var why))
        {
            return why;
        }

        return publishing.AddRange(Deployments.Operations(Deployments.Of(run, stage.Unit, stage.Record, stage.Unit.Packages, environment)));
    }

    /// <summary>What a plan is held against.</summary>
    private sealed record Question(ImmutableArray<IOperation> Operations, EnvironmentConfiguration? Environment, ImmutableArray<GateReport> Gates);
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Core.Planning.Approval;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Planning;

/// <summary>Writes a plan for a person to approve, and holds a run to the plan that was approved.</summary>
internal static class ApprovedPlan
{
    /// <summary>Reads the plan that the run was given.</summary>
    /// <param name="options">The options; the plan has its own, which none of them may repeat.</param>
    /// <param name="folder">The folder that its path is relative to.</param>
    public static Result<PlanRecord> Read(ReleaseOptions options, string folder)
    {
        var own = new[]
        {
            ("--env", options.Environment), ("--version", options.Version), ("--bump", options.Bump),
            ("--title", options.Title), ("--description", options.DescriptionFile), ("--override", options.Overrides.FirstOrDefault()), ("--reason", options.Reason),
        };
        if (own.FirstOrDefault(o => o.Item2 is not null).Item1 is { } twice)
        {
            return ApprovalDiagnostics.OptionOfThePlan.Report($"'{twice}' and '--plan' do not go together: what was approved has its own.", $"Leave out '{twice}', or make a plan with it.");
        }

        var file = Path.GetFullPath(options.PlanFile!, folder);
        try
        {
            return PlanJson.Read(File.ReadAllText(file), options.PlanFile!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ApprovalDiagnostics.Unusable.Report($"The plan '{file}' cannot be read: {exception.Message}", "Make one: baton plan --out FILE");
        }
    }

    /// <summary>The options of a run that applies a plan.</summary>
    public static ReleaseOptions Options(ReleaseOptions options, PlanRecord plan)
    {
        var overridden = plan.Basis.Gates.Where(g => g.OverriddenBecause is not null).ToList();
        return options with
        {
            Environment = plan.Environment,
            Version = plan.Cut,
            Title = plan.Title,
            Overrides = [.. overridden.Select(g => g.Gate)],
            Reason = overridden.FirstOrDefault()?.OverriddenBecause,
        };
    }

    /// <summary>How the world has moved since, as far as it can be seen before anything is built.</summary>
    public static ImmutableArray<Diagnostic> Moves(Found stage) =>
        stage.Approved is { } plan ? PlanMoves.BeforeTheBuild(plan, stage.Unit.Configuration.Name, PlanRecording.Basis(stage.Unit)) : [];

    /// <summary>How the plan would be another one now, before anything is published.</summary>
    public static async Task<Result<Moved>> MovesAsync(Run run, Proven stage, IReadOnlyList<IOperation> whole, EnvironmentConfiguration? environment, ImmutableArray<GateReport> gates)
    {
        if (stage.Approved is not { } plan)
        {
            return new Moved([]);
        }

        var now = await PlanRecording.RecordAsync(run, stage, whole, environment, gates);
        if (!now.IsSuccess)
        {
            return now.Reasons;
        }

        var seen = plan.Basis.Seen is null ? new Dictionary<string, Observation>() : await PlanApplication.LookAsync(run, whole);
        return new Moved([.. PlanMoves.BeforePublishing(plan, now.Value), .. PlanMoves.OfWhatWasSeen(plan, seen), .. PlanMoves.InTheEnvironment(plan, now.Value.Basis.Live, now.Value.Basis.Gates)]);
    }

    /// <summary>The same under the environment's lock, where nothing can move any more.</summary>
    public static async Task<Result<Moved>> MovesInTheEnvironmentAsync(Run run, Found stage, EnvironmentConfiguration environment, ImmutableArray<GateReport> gates)
    {
        if (stage.Approved is not { } plan)
        {
            return new Moved([]);
        }

        var live = await PlanRecording.LiveAsync(run, stage.Unit, environment);
        return live.IsSuccess ? new Moved(PlanMoves.InTheEnvironment(plan, live.Value.Fact, [.. gates.Select(PlannedGate.Of)])) : live.Reasons;
    }

    /// <summary>Writes a plan.</summary>
    /// <returns>Null when it is written.</returns>
    public static async Task<Diagnostic?> WriteAsync(Run run, PlanRecord plan, string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, PlanJson.Write(plan), run.Cancellation);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ApprovalDiagnostics.Unusable.Report($"The plan cannot be written to '{file}': {exception.Message}", "Name a file that can be written.");
        }
    }

    /// <summary>What moved; empty when nothing did.</summary>
    internal sealed record Moved(ImmutableArray<Diagnostic> Moves);
}

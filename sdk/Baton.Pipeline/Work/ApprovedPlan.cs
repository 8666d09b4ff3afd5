using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Core.Planning.Approval;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Writes a plan for a person to approve, and holds a run to the plan that was approved.</summary>
internal static class ApprovedPlan
{
    /// <summary>Reads the plan that the run was given, and takes its options from it.</summary>
    public static void Take(ReleaseSession session)
    {
        if (session.Options.PlanFile is not { } given)
        {
            return;
        }

        var options = session.Options;
        var own = new[]
        {
            ("--env", options.Environment), ("--version", options.Version), ("--bump", options.Bump),
            ("--title", options.Title), ("--description", options.DescriptionFile), ("--override", options.Overrides.FirstOrDefault()), ("--reason", options.Reason),
        };
        if (own.FirstOrDefault(o => o.Item2 is not null).Item1 is { } twice)
        {
            session.Stop(ApprovalDiagnostics.OptionOfThePlan.Report($"'{twice}' and '--plan' do not go together: what was approved has its own.", $"Leave out '{twice}', or make a plan with it."));
        }

        var plan = session.Need(PlanJson.Read(Text(session, Path.GetFullPath(given, session.Folder)), given));
        var overridden = plan.Basis.Gates.Where(g => g.OverriddenBecause is not null).ToList();
        session.Approved = plan;
        session.Description = plan.Description;
        session.Options = options with
        {
            Environment = plan.Environment,
            Version = plan.Cut,
            Title = plan.Title,
            Overrides = [.. overridden.Select(g => g.Gate)],
            Reason = overridden.FirstOrDefault()?.OverriddenBecause,
        };
    }

    /// <summary>Ends the run before anything is built when the world has moved.</summary>
    public static void CheckBeforeTheBuild(ReleaseSession session)
    {
        if (session.Approved is { } plan)
        {
            Refuse(session, PlanMoves.BeforeTheBuild(plan, session.Unit!.Configuration.Name, PlanRecording.Basis(session)));
        }
    }

    /// <summary>Ends the run before anything is published when the plan would be another one now.</summary>
    public static async Task CheckAsync(ReleaseSession session, IReadOnlyList<IOperation> publishing)
    {
        if (session.Approved is not null)
        {
            var environment = PlanWork.Environment(session);
            await CheckAsync(session, PlanWork.Whole(session, publishing), environment is null ? [] : await GateWork.AskAsync(session, session.Release!, environment));
        }
    }

    /// <summary>The same, when the whole plan and the gates' answers are there already.</summary>
    public static async Task CheckAsync(ReleaseSession session, IReadOnlyList<IOperation> whole, ImmutableArray<GateReport> gates)
    {
        if (session.Approved is { } plan)
        {
            var now = await PlanRecording.RecordAsync(session, whole, gates);
            var seen = plan.Basis.Seen is null ? new Dictionary<string, Observation>() : await PlanRecording.LookAsync(session, whole);
            Refuse(session, [.. PlanMoves.BeforePublishing(plan, now), .. PlanMoves.OfWhatWasSeen(plan, seen), .. PlanMoves.InTheEnvironment(plan, now.Basis.Live, now.Basis.Gates)]);
        }
    }

    /// <summary>Under the environment's lock, where nothing can move any more: ends the run when something has.</summary>
    public static async Task CheckEnvironmentAsync(ReleaseSession session, EnvironmentConfiguration environment, ImmutableArray<GateReport> gates)
    {
        if (session.Approved is { } plan)
        {
            Refuse(session, PlanMoves.InTheEnvironment(plan, await PlanRecording.LiveAsync(session, environment), [.. gates.Select(PlannedGate.Of)]));
        }
    }

    /// <summary>Writes the plan where it was asked for, if it was.</summary>
    public static async Task WriteAsync(ReleaseSession session, IReadOnlyList<IOperation> whole, ImmutableArray<GateReport> gates, IReadOnlyDictionary<string, Observation>? seen)
    {
        if (session.Options.PlanOut is not { } given)
        {
            return;
        }

        var file = Path.GetFullPath(given, session.Folder);
        var text = PlanJson.Write(await PlanRecording.RecordAsync(session, whole, gates, seen));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text, session.Cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(ApprovalDiagnostics.Unusable.Report($"The plan cannot be written to '{file}': {exception.Message}", "Name a file that can be written."));
        }

        session.Answer = session.Answer with { PlanFile = file };
    }

    private static string Text(ReleaseSession session, string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(ApprovalDiagnostics.Unusable.Report($"The plan '{file}' cannot be read: {exception.Message}", "Make one: baton plan --out FILE"));
            throw;
        }
    }

    private static void Refuse(ReleaseSession session, ImmutableArray<Core.Diagnostics.Diagnostic> moves)
    {
        if (!moves.IsEmpty)
        {
            session.Stop(moves);
        }
    }
}

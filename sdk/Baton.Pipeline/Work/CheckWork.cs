using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Finds out before an hour's build what would stop the release after it, and says all of it at once. Reads only.</summary>
internal static class CheckWork
{
    public static async Task RunAsync(ReleaseSession session)
    {
        var asked = session.Options.Environment is { } name ? session.Unit!.Configuration.FindEnvironment(name) : null;
        if (session.Options.DryRun)
        {
            await PlanAsync(session, asked);
            return;
        }

        List<CheckFinding> found = [.. LocalChecks.Look(session, asked?.Value)];
        if (session.Command == "check")
        {
            // A release has looked by now.
            found.AddRange(ProjectSettings.Finding(await ProjectSettings.LookAsync(session)));
        }

        foreach (var publisher in session.Unit!.Configuration.Publish)
        {
            found.AddRange(publisher switch
            {
                { GitHub: { } github } => await RemotePublishing.CheckAsync(session, github),
                { NuGet: { } feed } => await FeedWork.CheckAsync(session, feed),
                _ => [],
            });
        }

        found.AddRange(await TagPush.CheckAsync(session));
        found.AddRange(await EnvironmentAsync(session, asked));
        session.Answer = session.Answer with
        {
            Checks = [.. found.Select(f => new CheckAnswer(f.Name, Word(f.Status), f.Evidence, f.Diagnostic is { Severity: not Severity.Info } problem ? problem.Code : null))],
        };
        Decide(session, found);
    }

    /// <summary>Planning needs neither a token nor a network, and is also for who is editing. What else would stop a release stops the plan before it builds.</summary>
    private static async Task PlanAsync(ReleaseSession session, Result<EnvironmentConfiguration>? asked)
    {
        List<CheckFinding> found = [.. LocalChecks.OfPlans(session, asked?.Value), .. await EnvironmentAsync(session, asked)];
        var said = found.Select(f => f.Diagnostic).OfType<Diagnostic>().ToList();
        if (said.Exists(d => d.IsError))
        {
            session.Stop(said);
        }

        session.Say(said);
        ReleaseWork.WarnOfUncommitted(session);
    }

    /// <summary>The answer of the command lists what was found; a release says what there is to know of it.</summary>
    private static void Decide(ReleaseSession session, List<CheckFinding> found)
    {
        var said = found.Select(f => f.Diagnostic).OfType<Diagnostic>().Where(d => d.Severity != Severity.Info || session.Command != "check").ToList();
        if (said.Exists(d => d.IsError))
        {
            session.Note($"a release would fail: {found.Count(f => f.Status == CheckStatus.Failed)} of {found.Count} checks");
            session.Stop(said);
        }

        session.Say(said);
        session.Note("a release could run");
    }

    private static async Task<IEnumerable<CheckFinding>> EnvironmentAsync(ReleaseSession session, Result<EnvironmentConfiguration>? asked)
    {
        var unit = session.Unit!;
        var flags = UnitFlags.Read(unit, session.Today, session.Cancellation);
        List<CheckFinding> found = [.. unit.Configuration.Flags is null ? [] : CheckFinding.Of("flags", flags.Diagnostics, $"{(flags.IsSuccess ? flags.Value.Length : 0) switch { 1 => "1 flag is", var n => $"{n} flags are" }} used and defined")];
        if (asked is null)
        {
            return found;
        }

        if (!asked.IsSuccess)
        {
            return [.. found, .. CheckFinding.Of("environment", asked.Diagnostics, "")];
        }

        var environment = asked.Value;
        if (session.Options.Offline && UnitFlags.IsServer(environment))
        {
            found.Add(CheckFinding.NotAsked("environment flags", "--offline"));
        }
        else if (await UnitFlags.ReadThereAsync(session, environment, (flags.IsSuccess ? flags.Value : []).Select(f => f.Key)) is { } there)
        {
            found.AddRange(CheckFinding.Of("environment flags", there.Diagnostics, "can be read"));
        }

        var history = await Ledgers.Open(unit).HistoryAsync(unit.Configuration.Name, environment.Name, session.Cancellation);
        return [.. found, .. CheckFinding.Of("ledger", history.Diagnostics, "can be read")];
    }

    private static string Word(CheckStatus status) => status switch
    {
        CheckStatus.Ok => "ok",
        CheckStatus.Warning => "warning",
        CheckStatus.Failed => "failed",
        _ => "not-asked",
    };
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>
/// Takes a unit out of an environment. Its own unit is stopped and its link removed; of another unit, whose repository may be gone, only the ledger is written.
/// </summary>
internal static class RetireUnit
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        var (unit, asked) = (before.Unit, before.Options);
        if (asked.Environment is not { } name)
        {
            return Outcome<Stage>.Stop(before, Deployments.NoEnvironment("retire", unit));
        }

        var (ledger, retired) = (Ledgers.Open(run, unit), asked.What ?? unit.Configuration.Name);
        EnvironmentConfiguration? environment = null;
        if ((retired == unit.Configuration.Name && !run.Has(unit.Configuration.FindEnvironment(name), out environment, out var why))
            || !run.Has(asked.Wait(), out var wait, out why)
            || !run.Has(await LiveAsync(run, ledger, retired, name), out var live, out why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        var subject = new Subject(LedgerHistory.RecordOf(live) ?? new Release { Name = retired, Version = live.Version, Tag = "", Commit = live.Commit }, name, environment);
        var acted = new Acted(new Answered(before, a => a with { Version = live.Version, Commit = live.Commit, Tag = null, Height = null, Net = null }));
        if (asked.DryRun)
        {
            return (await AskAsync(run, before, acted with { Operations = OperationAnswers.Planned(Operations(run, unit, ledger, subject, null)) }, ledger, subject)).Outcome.As<Stage>();
        }

        if (!run.Has(await EnvironmentLock.TakeAsync(ledger, retired, name, live.Version, Deployments.Actor(run), wait, run.Environment.Time, run.Cancellation), out var held, out why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        await using (held)
        {
            var (passed, reports) = await AskAsync(run, before, acted, ledger, subject);
            if (!passed.IsSuccess)
            {
                return passed.As<Stage>();
            }

            foreach (var report in reports.Where(r => r.OverriddenBecause is not null))
            {
                var entry = Event(run, subject, held.Token) with { Phase = "overridden", Detail = $"{report.Gate}: {report.OverriddenBecause}" };
                if (await ledger.AppendAsync(entry, run.Cancellation) is { } unwritten)
                {
                    return Outcome<Stage>.Stop(acted, unwritten);
                }
            }

            Outcome<Acted> applied;
            try
            {
                applied = await PlanApplication.ApplyAsync(run, unit, passed.Next, Operations(run, unit, ledger, subject, held.Token), held.Lost);
            }
            catch (OperationCanceledException)
            {
                await ledger.AppendAsync(Event(run, subject, held.Token) with { Phase = "cancelled" }, CancellationToken.None);
                throw;
            }

            if (environment is not null)
            {
                await DeploymentWebhooks.TellAsync(run, subject.Release, environment, "retire", live.Version, applied);
            }

            return applied.As<Stage>();
        }
    }

    private static async Task<Result<LedgerEvent>> LiveAsync(Run run, ILedger ledger, string unit, string environment)
    {
        var history = await ledger.HistoryAsync(unit, environment, run.Cancellation);
        return !history.IsSuccess ? history.Reasons
            : LedgerHistory.Live(history.Value) is { } live ? live
            : LedgerDiagnostics.NotLive.Report($"'{unit}' is not live in '{environment}'.", "'baton status --all' lists what is live, and where.");
    }

    /// <summary>What is retired provides nothing any more: whoever still requires something of it holds it back.</summary>
    private static async Task<(Outcome<Acted> Outcome, ImmutableArray<GateReport> Reports)> AskAsync(Run run, Versioned stage, Acted acted, ILedger ledger, Subject subject)
    {
        if (!run.Has(await GateQuestions.AskToRetireAsync(run, stage, ledger, subject.Release, subject.Name, subject.Environment), out var reports, out var why))
        {
            return (Outcome<Acted>.Stop(acted, why), []);
        }

        acted = acted with { Gates = GateAnswers.Of(reports) };
        return (GateQuestions.Holds(reports) is { IsEmpty: false } held ? Outcome<Acted>.Stop(acted, held) : acted, reports);
    }

    private static List<IOperation> Operations(Run run, ReleaseUnit unit, ILedger ledger, Subject subject, long? token) =>
    [
        .. subject.Environment is { } own ? own.Provider!.Withdraw(Holding(Deployments.Of(run, unit, subject.Release, unit.Packages, own, "retire"), token)) : [],
        new RetireOperation(ledger, Event(run, subject, token)),
    ];

    /// <summary>What the provider writes is refused once the lock is lost.</summary>
    private static DeployRequest Holding(DeployRequest request, long? token) => request with { Log = (DeploymentLog)request.Log with { Token = token } };

    private static LedgerEvent Event(Run run, Subject subject, long? token)
    {
        var actor = Deployments.Actor(run);
        return new LedgerEvent
        {
            Unit = subject.Release.Name,
            Environment = subject.Name,
            Version = subject.Release.Version,
            Commit = subject.Release.Commit,
            Kind = "retire",
            Phase = "retired",
            By = actor.By,
            Host = actor.Host,
            Run = actor.Run,
            Token = token,
            At = run.Environment.Time.GetUtcNow(),
        };
    }

    /// <summary>What is retired, and where.</summary>
    private sealed record Subject(Release Release, string Name, EnvironmentConfiguration? Environment);
}

using System.Collections.Immutable;
using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Deploy.Figures;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Commands;
using Baton.Pipeline.Deploying;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Report;

namespace Baton.Pipeline.Reporting;

/// <summary>Reads what a report shows: release.json, the journal, the ledger; and asks the gates where an environment is named.</summary>
internal static class ReportGathering
{
    public static async Task<Result<ReportData>> ReadAsync(Run run, Versioned stage)
    {
        var (unit, now) = (stage.Unit, run.Environment.Time.GetUtcNow());
        var ledger = Ledgers.Open(run, unit);
        if (!run.Has(ShowHistory.Window(stage.Options.Days), out var days, out var why)
            || !run.Has(await ledger.EventsAsync(unit.Configuration.Name, null, run.Cancellation), out var events, out why)
            || !run.Has(await LiveAsync(run, unit, ledger), out var live, out why))
        {
            return why;
        }

        var all = PastDeployment.Of(events);
        ImmutableArray<string> order = [.. unit.Configuration.Environments.Select(e => e.Name)];
        var data = new ReportData
        {
            Unit = unit.Configuration.Name,
            Made = now,
            BatonVersion = run.Environment.BatonVersion,
            Run = JournaledRun.Read(Path.Combine(unit.Output, "journal.jsonl")),
            Environments = order,
            Live = live,
            History = [.. all.Where(d => d.Ended >= now - days)],
            Figures = [.. order.Concat(all.Select(d => d.Environment).Order(StringComparer.Ordinal)).Distinct().Where(e => all.Any(d => d.Environment == e)).Select(e => DeliveryFigures.Of(e, all, now - days, now))],
        };

        var file = stage.Options.ReleaseFile is { } given ? Path.GetFullPath(given, stage.Folder) : unit.ReleaseFile;
        if (stage.Options.ReleaseFile is null && !File.Exists(file))
        {
            return stage.Options.Environment is { } named && !run.Has(unit.Configuration.FindEnvironment(named), out _, out why) ? why : data with { GatesOf = stage.Options.Environment };
        }

        if (!run.Has(RecordFile.Read(file), out var record, out why))
        {
            return why;
        }

        return Deployments.OtherUnit(unit, record.Release) is { } other ? other : await WithGatesAsync(run, stage, data with { Release = record.Release });
    }

    private static async Task<Result<ReportData>> WithGatesAsync(Run run, Versioned stage, ReportData data)
    {
        if (stage.Options.Environment is not { } name)
        {
            return data;
        }

        if (!run.Has(stage.Unit.Configuration.FindEnvironment(name), out var environment, out var why)
            || !run.Has(await GateQuestions.AskAsync(run, stage, data.Release!, environment), out var reports, out why))
        {
            return why;
        }

        return data with { GatesOf = name, Gates = [.. GateAnswers.Of(reports).Select(g => new ReportGate(g.Gate, g.Verdict, g.Reasons, g.Evidence, g.OverriddenBecause))] };
    }

    private static async Task<Result<ImmutableArray<LiveUnit>>> LiveAsync(Run run, ReleaseUnit unit, ILedger ledger)
    {
        if (!run.Has(await ledger.OverviewAsync(run.Cancellation), out var all, out var why)
            || !run.Has(await LedgerMatrix.BehindAsync(run, unit, ledger), out var behind, out why))
        {
            return why;
        }

        // The overview has no records, and the contracts are in them.
        var live = new List<LedgerEvent>();
        foreach (var environment in all.Select(e => e.Environment).Distinct())
        {
            if (!run.Has(await ledger.LiveAsync(environment, run.Cancellation), out var there, out why))
            {
                return why;
            }

            live.AddRange(there);
        }

        return (ImmutableArray<LiveUnit>)
        [
            .. live.Select(e => new LiveUnit(
                e.Unit, e.Environment, e.Version, e.At, $"{e.By}@{e.Host}", behind.TryGetValue((e.Environment, e.Unit), out var versions) ? versions : null, ContractsOf(e))),
        ];
    }

    /// <summary>What an older or a newer Baton wrote must not keep the others from being shown.</summary>
    private static Contracts? ContractsOf(LedgerEvent live)
    {
        try
        {
            return LedgerHistory.RecordOf(live)?.Contracts;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Deploying;

/// <summary>Observes what the gates need to know, asks them, and applies the overrides. Reads only.</summary>
internal static class GateQuestions
{
    /// <summary>Asks about going on to a release; <paramref name="isFinal"/> where the lock is held and the deployment follows.</summary>
    public static async Task<Result<ImmutableArray<GateReport>>> AskAsync(
        Run run, Found stage, Release candidate, EnvironmentConfiguration environment, bool isFinal = false)
    {
        var unit = stage.Unit;
        var ledger = Ledgers.Open(run, unit);
        if (!run.Has(await ledger.HistoryAsync(candidate.Name, environment.Name, run.Cancellation), out var history, out var why))
        {
            return why;
        }

        (string, bool)? before = null;
        if (environment.After is { } after)
        {
            if (!run.Has(await ledger.HistoryAsync(candidate.Name, after, run.Cancellation), out var there, out why))
            {
                return why;
            }

            before = (after, Succeeded(there, candidate));
        }

        var live = LedgerHistory.RecordOf(LedgerHistory.Live(history));
        if (!run.Has(await FlagsThereAsync(run, unit, environment, Keys(candidate)), out var flags, out why) || !run.Has(await LiveAsync(run, ledger, environment), out var all, out why))
        {
            return why;
        }

        var question = new GateQuestion
        {
            Context = PublisherContext.Of(run, unit),
            Environment = environment,
            Candidate = candidate,
            IsFinal = isFinal,
            Live = live,
            AllLive = [.. all],
            Lineage = LineageOf(unit, live, candidate),
            Before = before,
            Flags = flags.Flags,
        };
        return await DecideAsync(run, stage, question);
    }

    /// <summary>Asks about going back to a release: its flags and what it stands in for must be right for it; that it is older is the point.</summary>
    public static async Task<Result<ImmutableArray<GateReport>>> AskBackAsync(Run run, Found stage, Release target, EnvironmentConfiguration environment)
    {
        if (!run.Has(await LiveAsync(run, Ledgers.Open(run, stage.Unit), environment), out var live, out var why)
            || !run.Has(await FlagsThereAsync(run, stage.Unit, environment, Keys(target)), out var flags, out why))
        {
            return why;
        }

        var question = new GateQuestion
        {
            Context = PublisherContext.Of(run, stage.Unit),
            Environment = environment,
            Candidate = target,
            IsBack = true,
            Live = live.FirstOrDefault(r => r.Name == target.Name),
            AllLive = [.. live],
            Flags = flags.Flags,
        };
        return await DecideAsync(run, stage, question);
    }

    /// <summary>Asks whether a unit may go: as of one that provides and requires nothing from now on.</summary>
    public static async Task<Result<ImmutableArray<GateReport>>> AskToRetireAsync(
        Run run, Found stage, ILedger ledger, Release live, string name, EnvironmentConfiguration? environment)
    {
        if (!run.Has(await ledger.LiveAsync(name, run.Cancellation), out var events, out var why))
        {
            return why;
        }

        List<Release> all = [.. events.Select(LedgerHistory.RecordOf).OfType<Release>()];
        var keys = all.SelectMany(Keys).Distinct(StringComparer.Ordinal).ToList();
        if (!run.Has(environment is null ? new FlagsThere(null) : await FlagsThereAsync(run, stage.Unit, environment, keys), out var flags, out why))
        {
            return why;
        }

        var gone = live with { Contracts = new Contracts([], []) };
        return GateOverrides.Apply(
            [new(ServiceSuccession.Name, ServiceSuccession.Decide(gone, all, flags.Flags, name))], stage.Options.Overrides, stage.Options.Reason);
    }

    /// <summary>Finds the order in which releases can go live.</summary>
    public static async Task<Result<DeploymentOrder>> OrderAsync(Run run, Found stage, IReadOnlyCollection<Release> releases, EnvironmentConfiguration environment)
    {
        if (!run.Has(await LiveAsync(run, Ledgers.Open(run, stage.Unit), environment), out var live, out var why)
            || !run.Has(await FlagsThereAsync(run, stage.Unit, environment, releases.Concat(live).SelectMany(Keys).Distinct(StringComparer.Ordinal)), out var flags, out why))
        {
            return why;
        }

        return DeploymentOrder.Of(releases, live, flags.Flags, environment.Name, run.Cancellation);
    }

    /// <summary>Asks every gate, one after the other, and applies the overrides.</summary>
    private static async Task<Result<ImmutableArray<GateReport>>> DecideAsync(Run run, Found stage, GateQuestion question)
    {
        var reports = ImmutableArray.CreateBuilder<GateReport>();
        foreach (var gate in stage.Unit.Configuration.Gates.Where(g => g.IsAskedBack || !question.IsBack))
        {
            reports.Add(new GateReport(gate.Name, await DecideAsync(run, gate, question)));
        }

        return GateOverrides.Apply(reports.ToImmutable(), stage.Options.Overrides, stage.Options.Reason);
    }

    /// <summary>A gate that fails has not said go.</summary>
    private static async Task<GateVerdict> DecideAsync(Run run, IGate gate, GateQuestion question)
    {
        try
        {
            return await gate.DecideAsync(question, run.Cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !run.Cancellation.IsCancellationRequested)
        {
            return new GateVerdict.Hold([GateDiagnostics.Failed.Report(
                $"The gate '{gate.Name}' failed: {exception.Message}", $"Correct the gate's settings, or pass it: --override {gate.Name} --reason \"…\"")]);
        }
    }

    /// <summary>Why gates hold; empty when none does.</summary>
    public static ImmutableArray<Diagnostic> Holds(IEnumerable<GateReport> reports) =>
        [.. reports.Where(r => r.Holds).SelectMany(r => ((GateVerdict.Hold)r.Verdict).Reasons)];

    private static List<string> Keys(Release release) => [.. release.Flags.Select(f => f.Key)];

    private static async Task<Result<FlagsThere>> FlagsThereAsync(Run run, ReleaseUnit unit, EnvironmentConfiguration environment, IEnumerable<string> keys)
    {
        var read = await UnitFlags.ReadThereAsync(run, unit, environment, keys);
        return read is null ? new FlagsThere(null) : read.IsSuccess ? Result<FlagsThere>.Success(new FlagsThere(read.Value), read.Diagnostics) : read.Reasons;
    }

    private static async Task<Result<List<Release>>> LiveAsync(Run run, ILedger ledger, EnvironmentConfiguration environment)
    {
        var live = await ledger.LiveAsync(environment.Name, run.Cancellation);
        return live.IsSuccess ? Result<List<Release>>.Success([.. live.Value.Select(LedgerHistory.RecordOf).OfType<Release>()], live.Diagnostics) : live.Reasons;
    }

    private static bool Succeeded(IEnumerable<LedgerEvent> history, Release candidate) => history
        .Where(e => e.Phase == "succeeded" && e.Version == candidate.Version)
        .Any(e => LedgerHistory.RecordOf(e)?.Artifacts.SequenceEqual(candidate.Artifacts) == true);

    private static Lineage LineageOf(ReleaseUnit unit, Release? live, Release candidate) =>
        live is null || live.Commit.Length == 0 || candidate.Commit.Length == 0 ? Lineage.NoHistory
            : RecordedLineage.Combine(unit.Repository?.Relate(live.Commit, candidate.Commit) ?? Lineage.NoHistory, RecordedLineage.Of(live, candidate));

    /// <summary>The flags of an environment; null when it names no source.</summary>
    private sealed record FlagsThere(FlagSet? Flags);
}

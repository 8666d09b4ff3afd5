using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Core.Releases;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Reports on the flags of a unit: where each is used, how it stands in each environment, and whether it can go. Reads only.</summary>
internal static class ReportFlags
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        var unit = stage.Unit;
        if (!run.Has(Environments(stage), out var environments, out var why)
            || !run.Has(UnitFlags.Read(unit, run.Today, run.Cancellation), out var used, out why)
            || !run.Has(UnitFlags.Source(unit), out var source, out why)
            || !run.Has(await FlagsOfLive.HistoriesAsync(run, unit, environments), out var histories, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        var live = histories.Select(h => LedgerHistory.RecordOf(LedgerHistory.Live(h))).ToList();
        var keys = used.Select(f => f.Key).Concat(source.Flags?.Flags.Keys ?? []).Concat(live.SelectMany(r => r?.Flags ?? []).Select(f => f.Key))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var places = ImmutableArray.CreateBuilder<FlagPlace>();
        foreach (var (environment, release) in environments.Zip(live))
        {
            var there = await UnitFlags.ReadThereAsync(run, unit, environment, keys);
            run.Say(there?.Diagnostics ?? []);
            places.Add(new FlagPlace(environment.Name, there is { IsSuccess: true } ? there.Value : null, release));
        }

        var rows = FlagReport.Of(used, source.Flags, places, Since(histories), run.Today);
        run.Say(FlagReport.Removed(source.Flags, places));
        return new Answered(stage, answer => answer with { Flags = new FlagsAnswer([.. environments.Select(e => e.Name)], rows) });
    }

    private static Result<ImmutableArray<EnvironmentConfiguration>> Environments(Versioned stage)
    {
        if (stage.Options.Environment is not { } name)
        {
            return stage.Unit.Configuration.Environments;
        }

        var found = stage.Unit.Configuration.FindEnvironment(name);
        return found.IsSuccess ? ImmutableArray.Create(found.Value) : found.Reasons;
    }

    /// <summary>The day of the first deployment of a release with each flag.</summary>
    private static Dictionary<string, DateOnly> Since(IEnumerable<ImmutableArray<LedgerEvent>> histories)
    {
        var since = new Dictionary<string, DateOnly>(StringComparer.OrdinalIgnoreCase);
        foreach (var success in histories.SelectMany(h => h).Where(e => e.Phase == "succeeded").OrderBy(e => e.At))
        {
            foreach (var flag in LedgerHistory.RecordOf(success)?.Flags ?? [])
            {
                since.TryAdd(flag.Key, DateOnly.FromDateTime(success.At.UtcDateTime));
            }
        }

        return since;
    }
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Units;

/// <summary>What the ledger tells of the flags of a unit.</summary>
internal static class FlagsOfLive
{
    /// <summary>Flags that left the source too soon, for a check; empty where the ledger cannot be read, which is a finding of its own.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RemovedAsync(Run run, ReleaseUnit unit)
    {
        if (UnitFlags.Source(unit) is not { IsSuccess: true, Value.Flags: { } source })
        {
            return [];
        }

        var environments = unit.Configuration.Environments;
        var histories = await HistoriesAsync(run, unit, environments);
        return !histories.IsSuccess ? []
            : FlagReport.Removed(
                source, environments.Zip(histories.Value, (e, h) => new FlagPlace(e.Name, null, LedgerHistory.RecordOf(LedgerHistory.Live(h)))));
    }

    /// <summary>The history of the unit in each environment.</summary>
    public static async Task<Result<ImmutableArray<ImmutableArray<LedgerEvent>>>> HistoriesAsync(
        Run run, ReleaseUnit unit, IEnumerable<EnvironmentConfiguration> environments)
    {
        var (ledger, histories) = (Ledgers.Open(run, unit), ImmutableArray.CreateBuilder<ImmutableArray<LedgerEvent>>());
        foreach (var environment in environments)
        {
            var history = await ledger.HistoryAsync(unit.Configuration.Name, environment.Name, run.Cancellation);
            if (!history.IsSuccess)
            {
                return history.Reasons;
            }

            histories.Add([.. history.Value]);
        }

        return histories.ToImmutable();
    }
}

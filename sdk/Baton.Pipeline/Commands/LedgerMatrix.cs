using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>What is live of every unit in every environment, from the ledger alone, and how far each environment is behind the one before it.</summary>
internal static class LedgerMatrix
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned stage)
    {
        var (ledger, environments) = (Ledgers.Open(run, stage.Unit), stage.Unit.Configuration.Environments);
        if (!run.Has(await ledger.OverviewAsync(run.Cancellation), out var live, out var why) || !run.Has(await BehindAsync(run, stage.Unit, ledger), out var behind, out why))
        {
            return Outcome<Stage>.Stop(stage, why);
        }

        var order = environments.Select(e => e.Name).ToList();
        ImmutableArray<LiveAnswer> matrix =
        [
            .. live.Where(e => stage.Options.Environment is not { } only || e.Environment == only)
                .OrderBy(e => e.Unit, StringComparer.Ordinal).ThenBy(e => order.IndexOf(e.Environment) is var at && at < 0 ? int.MaxValue : at)
                .Select(e => new LiveAnswer(
                    e.Unit, e.Environment, e.Version, e.Commit, e.At, $"{e.By}@{e.Host}",
                    behind.TryGetValue((e.Environment, e.Unit), out var versions) ? versions : null)),
        ];
        return new Answered(stage, answer => answer with { Matrix = matrix });
    }

    /// <summary>How many versions the environment before each one is ahead.</summary>
    public static async Task<Result<Dictionary<(string Environment, string Unit), int>>> BehindAsync(Run run, ReleaseUnit unit, ILedger ledger)
    {
        var behind = new Dictionary<(string Environment, string Unit), int>();
        foreach (var environment in unit.Configuration.Environments.Where(e => e.After is not null))
        {
            if (!run.Has(await ledger.BehindAsync(environment.Name, environment.After!, run.Cancellation), out var units, out var why))
            {
                return why;
            }

            foreach (var (name, versions) in units)
            {
                behind[(environment.Name, name)] = versions;
            }
        }

        return behind;
    }
}

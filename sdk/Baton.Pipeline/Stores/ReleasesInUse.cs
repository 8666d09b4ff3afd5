using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Running;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Stores;

/// <summary>Which versions of a unit an environment needs, from the ledger: what is live, what a rollback would bring back, and what a run is deploying.</summary>
internal static class ReleasesInUse
{
    /// <summary>Each version, and what needs it.</summary>
    /// <returns>An error when the ledger cannot be read: then nothing may be removed.</returns>
    public static async Task<Result<ImmutableDictionary<string, string>>> FindAsync(Run run, ReleaseUnit unit)
    {
        var configuration = unit.Configuration;
        if (LedgerSetting.VariableOf(configuration.Ledger) is null && unit.Absolute(configuration.Ledger) is var file && !File.Exists(file))
        {
            // A clone of a build server has no ledger of its own, and its environments are live all the same.
            return configuration.Environments.Length == 0 ? ImmutableDictionary<string, string>.Empty
                : StoreCommandDiagnostics.UseUnknown.Report(
                    $"The ledger '{file}' is not there, and '{configuration.Name}' has environments.", "Run it where the ledger is, or name the shared one in baton.json: \"ledger\": \"env:NAME\".");
        }

        var events = await Ledgers.Open(run, unit).EventsAsync(configuration.Name, null, run.Cancellation);
        if (!events.IsSuccess)
        {
            return Result<ImmutableDictionary<string, string>>.Failure([.. events.Diagnostics, StoreCommandDiagnostics.UseUnknown.Report("The ledger cannot be read, so nothing is removed.", "Repair what the first message names, and run it again.")]);
        }

        var needed = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var environment in events.Value.GroupBy(e => e.Environment, StringComparer.Ordinal))
        {
            var history = environment.ToList();
            if (LedgerHistory.Live(history) is { } live)
            {
                needed.TryAdd(live.Version, $"is live in '{environment.Key}'");
            }

            if (LedgerHistory.Earlier(history) is [var before, ..])
            {
                needed.TryAdd(before.Version, $"is what a rollback in '{environment.Key}' would bring back");
            }

            if (history[^1].Phase != "retired")
            {
                needed.TryAdd(history[^1].Version, $"is being deployed to '{environment.Key}', or was the last to be tried there");
            }
        }

        return needed.ToImmutable();
    }
}

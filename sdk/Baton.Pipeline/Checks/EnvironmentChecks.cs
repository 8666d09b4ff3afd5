using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Settings;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Checks;

/// <summary>What can be seen of an environment, and of the flags that it must have.</summary>
internal static class EnvironmentChecks
{
    /// <summary>Looks.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stage">The unit.</param>
    /// <param name="asked">The environment that was asked for; null for none.</param>
    public static async Task<IEnumerable<CheckFinding>> LookAsync(Run run, Versioned stage, Result<EnvironmentConfiguration>? asked)
    {
        var unit = stage.Unit;
        var flags = UnitFlags.Read(unit, run.Today, run.Cancellation);
        List<CheckFinding> found = [.. unit.Configuration.Flags is null ? [] : CheckFinding.Of("flags", flags.Diagnostics, $"{(flags.IsSuccess ? flags.Value.Length : 0) switch { 1 => "1 flag is", var n => $"{n} flags are" }} used and defined")];
        if (await FlagsOfLive.RemovedAsync(run, unit) is { IsEmpty: false } removed)
        {
            found.AddRange(CheckFinding.Of("flags of what is live", removed, ""));
        }

        if (unit.Configuration.Settings is not null)
        {
            var problems = new UnitSettings(run, unit, stage.Version.Version, new SettingsOptions()).Validate(out var count);
            found.AddRange(CheckFinding.Of("settings", [.. problems], $"{count} settings of environments and clusters are correct"));
        }

        if (asked is null)
        {
            return found;
        }

        if (!asked.IsSuccess)
        {
            return [.. found, .. CheckFinding.Of("environment", asked.Diagnostics, "")];
        }

        var environment = asked.Value;
        if (stage.Options.Offline && UnitFlags.IsServer(environment))
        {
            found.Add(CheckFinding.NotAsked("environment flags", "--offline"));
        }
        else if (await UnitFlags.ReadThereAsync(run, unit, environment, (flags.IsSuccess ? flags.Value : []).Select(f => f.Key)) is { } there)
        {
            found.AddRange(CheckFinding.Of("environment flags", there.Diagnostics, "can be read"));
        }

        var history = await Ledgers.Open(run, unit).HistoryAsync(unit.Configuration.Name, environment.Name, run.Cancellation);
        var places = await environment.Provider!.CheckAsync(PublisherContext.Of(run, unit), stage.Options.Offline, run.Cancellation);
        return [.. found, .. CheckFinding.Of("ledger", history.Diagnostics, "can be read"), .. places];
    }
}

using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>The unit's output folder, kept for one run: from its first step that writes there to its end.</summary>
internal static class HeldOutput
{
    /// <summary>Keeps it. A run that had to wait decided its version before the other one ended, which may have made a tag: it goes on only where the version still holds.</summary>
    /// <returns>Why it is not kept; empty when it is.</returns>
    public static async Task<ImmutableArray<Diagnostic>> KeepAsync(Run run, Versioned stage)
    {
        var wait = stage.Options.Wait();
        if (!wait.IsSuccess)
        {
            return wait.Diagnostics;
        }

        var held = await run.HoldOutputAsync(stage.Unit.Output, wait.Value);
        return !held.IsSuccess ? held.Diagnostics : held.Value ? await MovedAsync(run, stage) : [];
    }

    private static async Task<ImmutableArray<Diagnostic>> MovedAsync(Run run, Versioned stage)
    {
        var loaded = UnitLoader.Load(stage.Folder, run.Environment.Variables);
        if (loaded.Value is not { } unit)
        {
            return loaded.Diagnostics;
        }

        using (unit)
        {
            var now = new Found(stage, unit);
            var next = stage.Options.IsAutomatic ? await UpcomingRelease.FindAsync(run, now) : null;
            if (next is { IsSuccess: false })
            {
                return next.Diagnostics;
            }

            var version = DecideVersion.Read(run, now, next?.Value?.Next);
            return !version.IsSuccess ? version.Diagnostics
                : version.Value.Version == stage.Version.Version && version.Value.Commit == stage.Version.Commit ? []
                : [RunningDiagnostics.OutputInUse.Report(
                    $"While this run waited for another one, the version changed from {stage.Version.Version} to {version.Value.Version}.",
                    "Run the same command again: it begins with the new version.")];
        }
    }
}

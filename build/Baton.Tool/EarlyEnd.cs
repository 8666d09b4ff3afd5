using Baton.Core.Diagnostics;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Tool.CommandLine;
using Baton.Tool.Surroundings;

namespace Baton.Tool;

/// <summary>A run that ended before it was done.</summary>
internal static class EarlyEnd
{
    /// <summary>Says why, unless the run has said it.</summary>
    public static void Say(ReleaseRun carried, ProcessWorld world, string? error)
    {
        if (carried.Run.Exit == ExitCode.Done)
        {
            carried.Run.Say(world.Cancellation.IsCancellationRequested
                ? CommandLineDiagnostics.Cancelled.Report("The run was cancelled.", "What was done stays done; the same command goes on from there.")
                : CommandLineDiagnostics.Unexpected.Report(error ?? "The run ended without saying why.",
                    "Run it again with '--verbosity diagnostic'; if it stays, report it with that output."));
        }
    }
}

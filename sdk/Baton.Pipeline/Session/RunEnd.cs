using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Session;

/// <summary>Ends a run: the journal gets its last line, and what the run has held is free again.</summary>
public static class RunEnd
{
    /// <summary>Ends it.</summary>
    /// <param name="session">The run.</param>
    /// <param name="succeeded">Whether Cake's engine ended without an error.</param>
    /// <returns>The exit code. The session has one for each kind of failure; the engine has one for all.</returns>
    public static int End(this ReleaseSession session, bool succeeded)
    {
        ArgumentNullException.ThrowIfNull(session);
        var code = session.Exit != ExitCode.Done ? session.Exit
            : succeeded ? ExitCode.Done
            : session.Cancellation.IsCancellationRequested ? ExitCode.Cancelled
            : ExitCode.StepFailed;
        session.Journal?.End((int)code);
        if (session is { Journal.Failure: { } unwritten, Exit: ExitCode.Done })
        {
            session.Say(StepDiagnostics.JournalIncomplete.Report(
                $"{unwritten.Message} Everything was done; the next run may say that this one was interrupted.", "Free some space, or make the file writable."));
        }

        session.FreeOutput();
        session.Unit?.Repository?.Dispose();
        return (int)code;
    }
}

using System.Diagnostics;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The target <c>Version</c> alone, without an engine for targets: loading one takes several times as long as reading a version.</summary>
public static class VersionRun
{
    /// <summary>Runs it. The session has the options and the folder. The caller takes the secrets out of what it shows, the step's outcome too.</summary>
    /// <param name="session">The run.</param>
    /// <param name="versionOnly">The answer may lack all but the version, where that is remembered.</param>
    /// <returns>What ended it early; null when it succeeded. The diagnostics are in the session.</returns>
    public static async Task<Exception?> RunAsync(ReleaseSession session, bool versionOnly)
    {
        ArgumentNullException.ThrowIfNull(session);
        const string Name = "Version";
        var start = Stopwatch.GetTimestamp();
        session.Began(Name);
        Exception? failure = null;
        try
        {
            if (!versionOnly || !RememberedVersion.Answer(session))
            {
                await RunStart.BeginAsync(session, Name);
            }
        }
        catch (Exception exception)
        {
            failure = exception;
            session.Say(CodedFailure.In(exception) is { } coded ? [coded] : []);
        }

        session.Ended(new StepTiming(Name, Stopwatch.GetElapsedTime(start), session.Outcome, failure is not null));
        return failure;
    }
}

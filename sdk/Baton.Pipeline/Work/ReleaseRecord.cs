using Baton.Build;
using Baton.Core.Releases;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>Completes the release record and writes it, with the notes, beside the artifacts.</summary>
internal static class ReleaseRecord
{
    public static Release Finish(ReleaseSession session)
    {
        var unit = session.Unit!;
        var release = session.Release! with
        {
            Flags = session.Need(UnitFlags.Read(unit, session.Today, session.Cancellation)),
            Build = new BuildFacts(
                session.Environment.Time.GetUtcNow(), session.Environment.User, session.Environment.Host,
                Environment.Version.ToString(), session.Environment.BatonVersion),
        };
        try
        {
            var record = ReleaseJson.Write(release);
            ToldSecret.Refuse(session, record);
            SelfIgnored.Make(unit.Output);
            File.WriteAllText(unit.ReleaseFile, record);
            File.WriteAllText(Path.Combine(unit.Output, "notes.md"), release.Notes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.CannotWrite.Report(
                $"release.json cannot be written to '{unit.Output}': {exception.Message}", "Free some space, or make the folder writable."));
        }

        return release;
    }
}

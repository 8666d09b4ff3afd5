using System.Text;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Notes.Changelogs;
using Baton.Pipeline.Session;
using Baton.Pipeline.Templates;

namespace Baton.Pipeline.Work;

/// <summary>Keeps the changelog, when somebody asks for it. Commits nothing.</summary>
internal static class ChangelogWork
{
    /// <summary>Tells the changes in the file.</summary>
    public static void Write(ReleaseSession session, NotesModel model)
    {
        var file = session.Unit!.Absolute(session.Unit.Configuration.Notes.Changelog);
        try
        {
            // Byte order mark and all: the file keeps what it has.
            var before = File.Exists(file) ? Encoding.UTF8.GetString(File.ReadAllBytes(file)) : null;
            var isNew = IsCut(session) && session.Unit.Repository?.FindTag(model.Tag) is null;
            DateOnly? date = isNew ? session.Today : IsCut(session) || session.Version!.Tag == model.Tag ? model.Date : null;
            var after = Changelog.Update(before, model, date, isNew);
            if (after != before)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, after);
                session.Answer = session.Answer with { ChangelogFile = file };
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.CannotWrite.Report($"'{file}' cannot be written: {exception.Message}", "Free some space, or make the file writable."));
        }
    }

    /// <summary>Looks whether a version that is about to be cut is told; null where there is nothing to say.</summary>
    public static Diagnostic? Check(ReleaseSession session)
    {
        var file = session.Unit!.Absolute(session.Unit.Configuration.Notes.Changelog);
        return IsCut(session) && File.Exists(file) && !Changelog.Tells(File.ReadAllText(file), session.Version!.PackageVersion)
            ? TemplateDiagnostics.NotInChangelog.Report(
                $"'{session.Unit.Configuration.Notes.Changelog}' has no section for {session.Version.PackageVersion}.",
                $"Write it, and commit it: baton notes --version {session.Version.PackageVersion} --changelog")
            : null;
    }

    private static bool IsCut(ReleaseSession session) => (session.Options.Version ?? session.Options.Bump) is not null;
}

using System.Text;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Notes.Changelogs;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Templates;

namespace Baton.Pipeline.Noting;

/// <summary>Keeps the changelog, when somebody asks for it. Commits nothing.</summary>
internal static class ChangelogFile
{
    /// <summary>Tells the changes in the file.</summary>
    /// <returns>The file; empty when it told everything already.</returns>
    public static Result<string> Write(Run run, Versioned stage, NotesModel model)
    {
        var file = stage.Unit.Absolute(stage.Unit.Configuration.Notes.Changelog);
        try
        {
            // Byte order mark and all: the file keeps what it has.
            var before = File.Exists(file) ? Encoding.UTF8.GetString(File.ReadAllBytes(file)) : null;
            var isCut = stage.Options.IsCut;
            var isNew = isCut && stage.Unit.Repository?.FindTag(model.Tag) is null;
            DateOnly? date = isNew ? run.Today : isCut || stage.Version.Tag == model.Tag ? model.Date : null;
            var after = Changelog.Update(before, model, date, isNew);
            if (after == before)
            {
                return "";
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, after);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report($"'{file}' cannot be written: {exception.Message}", "Free some space, or make the file writable.");
        }
    }

    /// <summary>Looks whether a version that is about to be cut is told; null where there is nothing to say.</summary>
    public static Diagnostic? Check(Versioned stage)
    {
        var (file, version) = (stage.Unit.Absolute(stage.Unit.Configuration.Notes.Changelog), stage.Version.PackageVersion);
        return stage.Options.IsCut && File.Exists(file) && !Changelog.Tells(File.ReadAllText(file), version)
            ? TemplateDiagnostics.NotInChangelog.Report(
                $"'{stage.Unit.Configuration.Notes.Changelog}' has no section for {version}.", $"Write it, and commit it: baton notes --version {version} --changelog")
            : null;
    }
}

using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Pipeline.Noting;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Templates;

namespace Baton.Pipeline.Steps;

/// <summary>Writes the release notes: from git, the same for the same commit and tags.</summary>
internal static class WriteNotes
{
    public static async Task<Outcome<Noted>> RunAsync(Run run, Versioned before)
    {
        if (!run.Has(GivenDescription.Read(before), out var given, out var why))
        {
            return Outcome<Noted>.Stop(before, why);
        }

        var previous = ReleaseChanges.Previous(run, before);
        var since = previous is null ? null : before.Unit.Repository!.FindTag(previous.Name);
        var stage = before.ToNoted() with
        {
            Title = given.Title,
            Description = given.Description,
            Previous = previous?.Version.ToNormalizedString(),
            Changes = ReleaseChanges.OfGit(run, before, since),
        };
        var configuration = stage.Unit.Configuration.Notes;
        if (configuration.Packages && !stage.Changes.IsEmpty)
        {
            if (!run.Has(ForPackages(run, stage, Model(run, stage, previous)), out var packageNotes, out why))
            {
                return Outcome<Noted>.Stop(before, why);
            }

            stage = stage with { PackageNotes = packageNotes };
        }

        if (configuration.PullRequests && !stage.Changes.IsEmpty)
        {
            if (!run.Has(await ReleaseChanges.OfGitHubAsync(run, stage, stage.Release, since), out var contributed, out why))
            {
                return Outcome<Noted>.Stop(before, why);
            }

            stage = stage with { Changes = contributed.Changes, Newcomers = contributed.Newcomers };
        }

        var model = Model(run, stage, previous) with { Description = given.Description };
        if (!run.Has(Form(run, stage, model), out var notes, out why))
        {
            return Outcome<Noted>.Stop(before, why);
        }

        stage = stage with { Notes = notes };

        // On the console it is masked.
        if ((!stage.Options.LooksOnly || stage.Options.Changelog) && ToldSecret.In(run, ReleaseJson.Write(stage.Release)) is { } told)
        {
            return Outcome<Noted>.Stop(before, told);
        }

        run.Note($"{stage.Changes.Length} change{(stage.Changes.Length == 1 ? "" : "s")}");
        return stage.Options.Changelog ? WithChangelog(run, stage, previous) : stage;
    }

    private static Outcome<Noted> WithChangelog(Run run, Noted stage, VersionTag? previous)
    {
        // By type and not by the unit's own sections: the form has its own.
        var written = ChangelogFile.Write(run, stage, Model(run, stage, previous, stage.Unit.Configuration.Notes with { Categories = [] }));
        return run.Has(written, out var file, out var why) ? stage with { ChangelogFile = file.Length == 0 ? null : file } : Outcome<Noted>.Stop(stage, why);
    }

    /// <summary>From git alone, so that the bytes of a package rest on its commit; as plain as the places that show them.</summary>
    private static Result<string> ForPackages(Run run, Noted stage, NotesModel model)
    {
        var text = stage.Unit.Configuration.Notes.Template is null ? PlainNotes.Write(model) : Form(run, stage, model);
        return text.IsSuccess ? Result<string>.Success(NotesCut.To(text.Value, NotesCut.NuGetLimit, model.Compare is { } all ? $"\n\n… {all}" : "\n\n…"), text.Diagnostics) : text;
    }

    private static Result<string> Form(Run run, Noted stage, NotesModel model)
    {
        if (stage.Unit.Configuration.Notes.Template is not { } path)
        {
            return MarkdownNotes.Write(model);
        }

        var template = NotesTemplate.Read(stage.Unit.Absolute(path));
        return template.IsSuccess ? template.Value.Write(model, run.Cancellation) : template.Reasons;
    }

    private static NotesModel Model(Run run, Noted stage, VersionTag? previous, NotesConfiguration? configuration = null) => NotesModel.Of(
        new NotesFacts(stage.Release, previous?.Name, Until(stage), DateOnly.FromDateTime(stage.Date.UtcDateTime), ReleaseLinks.Of(run, stage.Unit)),
        configuration ?? stage.Unit.Configuration.Notes);

    /// <summary>A version between releases gets no tag, unless it is released to GitHub.</summary>
    private static string Until(Noted stage) =>
        stage.Options.IsCut || stage.Version.Tag == stage.Release.Tag || ReleaseLinks.IsPublished(stage.Unit) ? stage.Release.Tag : stage.Release.Commit;
}

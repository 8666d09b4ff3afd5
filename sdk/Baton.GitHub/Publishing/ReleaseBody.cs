using Baton.Core.Notes;

namespace Baton.GitHub.Publishing;

/// <summary>The notes as a release's body: as much as GitHub takes, with a link to the rest.</summary>
public static class ReleaseBody
{
    /// <summary>The notes, or as much of them as GitHub takes.</summary>
    /// <param name="notes">Markdown.</param>
    /// <param name="rest">Where all of them can be read.</param>
    public static string Of(string notes, Uri rest) =>

        // git and GitHub differ on line ends; a body that is compared with what GitHub keeps has one kind.
        NotesCut.To(notes.ReplaceLineEndings("\n").TrimEnd(), NotesCut.GitHubLimit, $"\n\n… [all notes]({rest})");
}

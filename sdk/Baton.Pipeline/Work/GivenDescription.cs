using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The title and the description that were given for a release.</summary>
internal static class GivenDescription
{
    private const int LongestTitle = 200;

    /// <summary>The title; null for the usual one.</summary>
    public static string? Title(ReleaseSession session)
    {
        if (session.Options.Title is not { } title)
        {
            return null;
        }

        if (title.Trim().Length is 0 or > LongestTitle || title.Any(char.IsControl))
        {
            session.Stop(WorkDiagnostics.BadDescription.Report($"A title is one line of 1 to {LongestTitle} characters.", "Say --title \"…\", and put more text into a file for --description FILE."));
        }

        return title.Trim();
    }

    /// <summary>The description, from the approved plan or else from the file; null for none.</summary>
    public static string? Read(ReleaseSession session)
    {
        if (session.Description is { } known || session.Options.DescriptionFile is not { } given)
        {
            return session.Description;
        }

        var file = Path.GetFullPath(given, session.Folder);
        try
        {
            known = File.ReadAllText(file).ReplaceLineEndings("\n").Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(WorkDiagnostics.BadDescription.Report($"The description '{file}' cannot be read: {exception.Message}", "Name a file with Markdown: --description FILE"));
            throw;
        }

        return session.Description = known.Length == 0 ? null : known;
    }
}

using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Noting;

/// <summary>The title and the description that were given for a release.</summary>
/// <param name="Title">The title; null for the usual one.</param>
/// <param name="Description">The description, as Markdown; null for none.</param>
internal sealed record GivenDescription(string? Title, string? Description)
{
    private const int LongestTitle = 200;

    /// <summary>Reads them: from the approved plan, or else from the options.</summary>
    public static Result<GivenDescription> Read(Found stage)
    {
        if (stage.Options.Title is { } title && (title.Trim().Length is 0 or > LongestTitle || title.Any(char.IsControl)))
        {
            return RunDiagnostics.BadDescription.Report($"A title is one line of 1 to {LongestTitle} characters.", "Say --title \"…\", and put more text into a file for --description FILE.");
        }

        var given = new GivenDescription(stage.Options.Title?.Trim(), stage.Approved?.Description);
        if (given.Description is not null || stage.Options.DescriptionFile is not { } path)
        {
            return given;
        }

        var file = Path.GetFullPath(path, stage.Folder);
        try
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n").Trim();
            return given with { Description = text.Length == 0 ? null : text };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return RunDiagnostics.BadDescription.Report($"The description '{file}' cannot be read: {exception.Message}", "Name a file with Markdown: --description FILE");
        }
    }
}

using Baton.Core.Diagnostics;
using Baton.Init.Proposals;

namespace Baton.Init.Applying;

/// <summary>Writes a proposal's files.</summary>
public static class ProposalFiles
{
    /// <summary>Writes them.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="folder">The root, absolute.</param>
    /// <returns>BATON2167 when a file cannot be written, or says something else than when the proposal was made; null when done.</returns>
    public static Diagnostic? Write(Proposal proposal, string folder)
    {
        try
        {
            foreach (var edit in proposal.Edits)
            {
                var path = Path.Combine(folder, edit.Path);
                if ((File.Exists(path) ? File.ReadAllText(path) : null) != edit.Before)
                {
                    return InitDiagnostics.NotApplied.Report($"{edit.Path} was changed while baton init ran.", "Run it again.");
                }
            }

            foreach (var edit in proposal.Edits)
            {
                var path = Path.Combine(folder, edit.Path);
                if (edit.After is null)
                {
                    File.Delete(path);
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, edit.After, TextEncoding.Of(path));
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InitDiagnostics.NotApplied.Report($"A file cannot be written: {exception.Message}", "Give yourself the right to write it, and run 'baton init' again.");
        }
    }
}

using Baton.Core.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Running;

namespace Baton.Git.Writing;

/// <summary>Makes annotated tags.</summary>
internal static class TagWriter
{
    public static async Task<Diagnostic?> CreateAsync(
        GitContext context, GitLocation location, string name, string commit, string message, DateTimeOffset? date, CancellationToken cancellationToken)
    {
        var variables = GitEnvironment.ForWriting(context, location);
        if (date is { } given)
        {
            variables["GIT_COMMITTER_DATE"] = $"@{given.ToUnixTimeSeconds()} +0000";
        }

        try
        {
            // Whether tags are signed is no question for a build; a key's passphrase could not be asked for here.
            using var process = GitProcess.Start(context, location, variables,
                "-c", "tag.gpgSign=false", "tag", "--annotate", "--cleanup=verbatim", "--message", message, "--end-of-options", name, commit);
            process.Input.Close();
            await process.Lines.ReadToEndAsync(cancellationToken);
            var (exit, error) = process.Wait();
            return exit == 0 ? null : Refusal(name, error);
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    private static Diagnostic Refusal(string name, string error)
    {
        var said = error.Split('\n').FirstOrDefault(l => l.StartsWith("fatal:", StringComparison.Ordinal)) ?? error.Split('\n')[0];
        return error.Contains("ident", StringComparison.OrdinalIgnoreCase) && error.Contains("tell me who you are", StringComparison.OrdinalIgnoreCase)
            ? GitDiagnostics.NoIdentity.Report(
                $"git does not know who makes the tag '{name}'.",
                "Run: git config user.name \"…\" and git config user.email \"…\". In CI set GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL.")
            : GitDiagnostics.TagRefused.Report($"git did not make the tag '{name}': {said}", "Mend what git complains of; the name must be a valid ref, and must be free.");
    }
}

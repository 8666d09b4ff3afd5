using Baton.Core.Diagnostics;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Reading;
using Baton.Git.Running;

namespace Baton.Git.Writing;

/// <summary>Makes annotated tags, signed where git is set up to sign them.</summary>
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
            // The signature begins a line of its own, and git adds it as it is.
            var signs = Signs(context, location);
            message = signs && !message.EndsWith('\n') ? message + '\n' : message;

            // A message makes it annotated. Said twice, with --annotate, it would turn tag.forceSignAnnotated off.
            using var process = GitProcess.Start(context, location, variables,
                "tag", "--cleanup=verbatim", "--message", message, "--end-of-options", name, commit);
            process.Input.Close();
            await process.Lines.ReadToEndAsync(cancellationToken);
            var (exit, error) = process.Wait();
            if (exit != 0)
            {
                return Refusal(name, error);
            }

            if (!signs || TagReader.Read(context, location, name)?.Message.Contains("\n-----BEGIN ", StringComparison.Ordinal) == true)
            {
                return null;
            }

            // Where a key of ssh fails, git 2.39 says so, makes the tag without a signature, and ends well.
            return Delete(context, location, name) ?? Unsigned(name, error);
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    public static Diagnostic? Delete(GitContext context, GitLocation location, string name)
    {
        try
        {
            var (exit, _, error) = GitCommand.Run(context, location, GitEnvironment.ForWriting(context, location), "tag", "--delete", "--end-of-options", name);
            return exit == 0 ? null : GitDiagnostics.TagRefused.Report($"git did not delete the tag '{name}': {error.ReplaceLineEndings(" ")}", $"See what 'git tag --delete {name}' says.");
        }
        catch (GitException exception)
        {
            return exception.Diagnostic;
        }
    }

    /// <summary>Whether the tags that it makes are signed.</summary>
    public static bool Signs(GitContext context, GitLocation location)
    {
        var (exit, output, _) = GitCommand.Run(context, location, GitEnvironment.ForWriting(context, location),
            "config", "--type=bool", "--get-regexp", @"^tag\.(gpgsign|forcesignannotated)$");
        return exit == 0 && output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ', 2)).GroupBy(l => l[0]).Any(setting => setting.Last()[^1] == "true");
    }

    private static Diagnostic Unsigned(string name, string error) => GitDiagnostics.SigningFailed.Report(
        $"git did not sign the tag '{name}': {error.ReplaceLineEndings(" ")}",
        $"Nothing may ask for a passphrase here: use an agent that has the key, and try 'git tag --sign {name}-test'. To make tags without a signature: git config tag.gpgSign false");

    private static Diagnostic Refusal(string name, string error)
    {
        if (error.Contains("failed to sign", StringComparison.OrdinalIgnoreCase) || error.Contains("unable to sign", StringComparison.OrdinalIgnoreCase) || error.Contains("signingkey", StringComparison.OrdinalIgnoreCase))
        {
            return Unsigned(name, error);
        }

        var said = error.Split('\n').FirstOrDefault(l => l.StartsWith("fatal:", StringComparison.Ordinal)) ?? error.Split('\n')[0];
        return error.Contains("ident", StringComparison.OrdinalIgnoreCase) && error.Contains("tell me who you are", StringComparison.OrdinalIgnoreCase)
            ? GitDiagnostics.NoIdentity.Report(
                $"git does not know who makes the tag '{name}'.",
                "Run: git config user.name \"…\" and git config user.email \"…\". In CI set GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL.")
            : GitDiagnostics.TagRefused.Report($"git did not make the tag '{name}': {said}", "Mend what git complains of; the name must be a valid ref, and must be free.");
    }
}

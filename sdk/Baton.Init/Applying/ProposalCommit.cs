using System.Diagnostics;
using Baton.Core.Diagnostics;
using Baton.Git.Running;
using Baton.Init.Proposals;

namespace Baton.Init.Applying;

/// <summary>Commits a proposal with the git command, as the user: of a repository with commits its files alone, of a new one everything.</summary>
public static class ProposalCommit
{
    /// <summary>The message.</summary>
    public const string Message = "build: release with Baton";

    /// <summary>Makes a repository where there is none.</summary>
    /// <returns>BATON2167 with what git said; null when done.</returns>
    public static Diagnostic? Begin(string folder, GitContext context) => Git(folder, context, "init", "--quiet");

    /// <summary>Commits.</summary>
    /// <returns>BATON2167 with what git said; null when done.</returns>
    public static Diagnostic? Make(Proposal proposal, string folder, GitContext context, bool everything)
    {
        string[] paths = everything ? ["."] : [.. proposal.Edits.Select(e => e.Path)];
        return Git(folder, context, ["add", "--all", "--", .. paths]) ?? Git(folder, context, ["commit", "--quiet", "--message", Message, .. everything ? (string[])[] : ["--only", "--", .. paths]]);
    }

    private static Diagnostic? Git(string folder, GitContext context, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(context.Executable, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment.Clear();
            foreach (var (name, value) in context.Variables)
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.WaitForExit();
            return process.ExitCode == 0 ? null : InitDiagnostics.NotApplied.Report(
                $"git {arguments[0]} ended with exit code {process.ExitCode}: {(error.Result + output.Result).Trim()}",
                "The files are written. Correct what git says, and commit them: git add --all && git commit.");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return InitDiagnostics.NotApplied.Report($"git cannot be started: {exception.Message}", "Install git, or commit the files by other means.");
        }
    }
}

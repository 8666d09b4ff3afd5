using Baton.Core.Diagnostics;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;

namespace Baton.Git.Running;

/// <summary>What git's complaints mean.</summary>
internal static class GitFailures
{
    /// <summary>What it means that a file of a repository cannot be read, or that something in it is not what git writes.</summary>
    public static Diagnostic Unreadable(string directory, Exception exception) => GitDiagnostics.Unreadable.Report(
        $"The git repository of '{directory}' cannot be read: {exception.Message}",
        exception is UnauthorizedAccessException ? "Give yourself the right to read it." : "Run 'git fsck' there, and mend what it names.");

    public static GitException Of(string command, GitLocation location, (int Exit, string Error) end)
    {
        var said = end.Error.Split('\n').FirstOrDefault(l => l.StartsWith("fatal:", StringComparison.Ordinal)) ?? end.Error.Split('\n')[0];
        if (end.Error.Contains("dubious ownership", StringComparison.Ordinal))
        {
            return new(GitDiagnostics.ForeignOwner.Report(
                $"'{location.WorkTree}' belongs to another user, and git refuses to read it.", $"If you trust it: git config --global --add safe.directory '{location.WorkTree}'"));
        }

        if (end.Error.Contains("not a git repository", StringComparison.Ordinal) && HeadFile.Broken(location) is { } head)
        {
            var (wrong, log) = (head.Text.Length == 0 ? "is empty" : $"says '{head.Text}', which is neither a branch nor a commit", Path.Combine(location.GitDirectory, "logs", "HEAD"));
            return new(GitDiagnostics.Unreadable.Report(
                $"git {command} cannot read '{location.WorkTree}': '{head.File}' {wrong}.",
                $"Write the branch that was checked out into that file, such as 'ref: refs/heads/main'; the last lines of '{log}' tell which."));
        }

        if (end.Error.Contains("bad config", StringComparison.Ordinal) || end.Error.Contains(" config value ", StringComparison.Ordinal))
        {
            return new(GitDiagnostics.Unreadable.Report(
                $"git {command} cannot read '{location.WorkTree}', because a configuration file of git is broken: {said}",
                $"Correct the line that git names with an editor. A path without a folder before it is relative to '{location.WorkTree}'."));
        }

        var isFormat = end.Error.Contains("extension", StringComparison.Ordinal) || end.Error.Contains("repo version", StringComparison.Ordinal)
            || end.Error.Contains("repository version", StringComparison.Ordinal) || end.Error.Contains("not a git repository", StringComparison.Ordinal);
        return new(GitDiagnostics.Unreadable.Report(
            $"git {command} cannot read '{location.WorkTree}' (exit code {end.Exit}): {said}",
            isFormat ? "Install a newer git: this one does not know the repository's format." : "Run 'git fsck' there; in a partial clone, go online or run 'git fetch --refetch --filter=blob:none'."));
    }
}

using System.ComponentModel;
using System.Diagnostics;
using Baton.Git.Diagnostics;
using Baton.Git.Discovery;

namespace Baton.Git.Running;

/// <summary>A running git command whose output is read while it runs, and which can be asked again and again.</summary>
internal sealed class GitProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> error;
    private readonly string command;
    private readonly Lock gate = new();
    private bool isDisposed;

    private GitProcess(Process process, string command)
    {
        this.process = process;
        this.command = command;
        error = process.StandardError.ReadToEndAsync();
    }

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    public StreamReader Lines => process.StandardOutput;

    /// <exception cref="GitException">There is no git command.</exception>
    public static GitProcess Start(GitContext context, GitLocation location, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(context.Executable, arguments)
        {
            WorkingDirectory = location.WorkTree,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new GitProcess(Process.Start(start)!, Command(arguments));
        }
        catch (Win32Exception exception)
        {
            throw new GitException(GitDiagnostics.NoGit.Report(
                $"'{location.WorkTree}' needs the git command, and '{context.Executable}' does not start: {exception.Message}.", "Install git, or put it on the PATH."));
        }
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code and what it complained of.</returns>
    public (int Exit, string Error) Wait()
    {
        process.WaitForExit();
        return (process.ExitCode, error.GetAwaiter().GetResult().Trim());
    }

    /// <summary>What the end means when it should have been a good one.</summary>
    public GitException Failure(GitLocation location) => GitFailures.Of(command, location, Wait());

    /// <summary>Ends it from another thread, with what it started to fetch: what is read from it ends.</summary>
    public void Stop()
    {
        lock (gate)
        {
            if (!isDisposed)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            if (isDisposed)
            {
                return;
            }

            isDisposed = true;
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }
    }

    /// <summary>The command's name, which follows the settings that are given with it.</summary>
    private static string Command(string[] arguments)
    {
        var at = 0;
        while (arguments[at] == "-c")
        {
            at += 2;
        }

        return arguments[at];
    }
}

using System.ComponentModel;
using System.Diagnostics;

namespace Baton.Git;

/// <summary>Runs the git command.</summary>
internal static class GitCommand
{
    public static async Task<(int Exit, string Error)> RunAsync(
        GitContext context, string directory, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(context.Executable, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in context.Variables)
        {
            start.Environment[name] = value;
        }

        // Without a terminal git must not wait for an answer.
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            await output;
            return (process.ExitCode, (await error).Trim());
        }
        catch (Win32Exception exception)
        {
            return (-1, $"the command '{context.Executable}' could not be started ({exception.Message}).");
        }
    }
}

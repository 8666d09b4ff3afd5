using Baton.Git.Discovery;


namespace Baton.Git.Running;

/// <summary>Runs one git command to its end.</summary>
internal static class GitCommand
{
    public static (int Exit, string Output, string Error) Run(
        GitContext context, GitLocation location, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = GitProcess.Start(context, location, variables, arguments);
        process.Input.Close();
        var output = process.Lines.ReadToEnd();
        var (exit, error) = process.Wait();
        return (exit, output, error);
    }
}

using Baton.Tool.Surroundings;
namespace Baton.Tool.Tests.Equipment;

/// <summary>Runs <c>baton</c> in this process, for what needs neither a build nor a terminal.</summary>
internal static class Worlds
{
    /// <summary>Runs a command line in a folder, to its end.</summary>
    public static (int Exit, string Out, string Error) Run(string folder, params string[] arguments) => Run(folder, null, arguments);

    /// <summary>The same on a terminal, where a user answers questions.</summary>
    public static (int Exit, string Out, string Error) Run(string folder, Func<string?>? ask, params string[] arguments)
    {
        using var answers = new StringWriter { NewLine = "\n" };
        using var others = new StringWriter { NewLine = "\n" };
        var exit = BatonApp.Run(arguments, new ProcessWorld
        {
            CurrentDirectory = folder,
            Variables = GitIdentity.Variables.ToDictionary(v => v.Key, v => v.Value ?? "", StringComparer.Ordinal),
            User = "ada",
            Host = "laptop",
            ProcessId = Environment.ProcessId,
            Time = TimeProvider.System,
            Out = answers,
            Error = others,
            Ask = ask,
            Cancellation = TestContext.Current.CancellationToken,
        });
        return (exit, answers.ToString(), others.ToString());
    }
}

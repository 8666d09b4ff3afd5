namespace Baton.Tool.CommandLine;

/// <summary>
/// <c>baton version</c> with a folder and nothing else, as scripts ask for it. Reading it takes no grammar of all commands, which costs as much time as the version.
/// </summary>
internal static class ShortCommandLine
{
    /// <summary>Reads it, as <see cref="CommandLineParser"/> does.</summary>
    /// <returns>Null for every other command line, and for a folder that is not there.</returns>
    public static Invocation? Read(IReadOnlyList<string> arguments, string currentDirectory)
    {
        string? folder = null;
        var isVersion = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "version" when !isVersion:
                    isVersion = true;
                    break;
                case "-C" or "--directory" when folder is null && i + 1 < arguments.Count && IsName(arguments[i + 1]):
                    folder = arguments[++i];
                    break;
                default:
                    return null;
            }
        }

        var directory = Path.GetFullPath(folder ?? ".", currentDirectory);
        return isVersion && Directory.Exists(directory)
            ? new Invocation(Commands.Version, directory, Json: false, [$"--target={Commands.Version.Target}", $"--working={directory}", "--verbosity=normal"])
            : null;
    }

    /// <summary>Neither an option nor a file with arguments, nor the name of a command.</summary>
    private static bool IsName(string text) => text.IndexOfAny(['/', '\\', '.']) >= 0 && text[0] is not ('-' or '@');
}

using System.Collections;
using System.Globalization;
using Baton.Core.Planning;

namespace Baton.Tool.Surroundings;

/// <summary>The process that <c>baton</c> runs in, looked at once: the only place that reaches for the clock, the variables and the console.</summary>
public sealed record ProcessWorld
{
    /// <summary>Where a relative <c>-C</c> starts.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The user's name.</summary>
    public required string User { get; init; }

    /// <summary>The machine's name.</summary>
    public required string Host { get; init; }

    /// <summary>This process.</summary>
    public required int ProcessId { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Answers go here.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress goes here when the answer is JSON.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal that shows colours.</summary>
    public bool OutColours { get; init; }

    /// <summary>The same of <see cref="Error"/>.</summary>
    public bool ErrorColours { get; init; }

    /// <summary>How wide the terminal is that <see cref="Out"/> goes to, in columns; null when it goes to none.</summary>
    public Func<int>? OutWidth { get; init; }

    /// <summary>The same of <see cref="Error"/>.</summary>
    public Func<int>? ErrorWidth { get; init; }

    /// <summary>Reads what the user answers to a question; null where no user sits at a terminal.</summary>
    public Func<string?>? Ask { get; init; }

    /// <summary>Is told of every operation; for tests that end the process at one of them.</summary>
    public IRunObserver? Observer { get; init; }

    /// <summary>Ctrl-C and SIGTERM.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Baton's own version.</summary>
    public static string BatonVersion => OwnVersion.Text;

    /// <summary>Unique to this run.</summary>
    public string RunId => string.Create(CultureInfo.InvariantCulture, $"{Time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{ProcessId}");

    /// <summary>Looks at the process.</summary>
    public static ProcessWorld Observe(CancellationToken cancellation) => new()
    {
        CurrentDirectory = Environment.CurrentDirectory,
        Variables = AllVariables(),
        User = Environment.UserName,
        Host = Environment.MachineName,
        ProcessId = Environment.ProcessId,
        Time = TimeProvider.System,
        Out = Console.Out,
        Error = Console.Error,
        OutColours = HasColours(Console.IsOutputRedirected, Environment.GetEnvironmentVariable),
        ErrorColours = HasColours(Console.IsErrorRedirected, Environment.GetEnvironmentVariable),
        OutWidth = Console.IsOutputRedirected || IsLogged ? null : Width,
        ErrorWidth = Console.IsErrorRedirected || IsLogged ? null : Width,
        Ask = Console.IsInputRedirected || Console.IsOutputRedirected || IsLogged ? null : Console.ReadLine,
        Cancellation = cancellation,
    };

    /// <summary>Whether a stream shows colours: a terminal that can, and a user who wants them (https://no-color.org).</summary>
    internal static bool HasColours(bool isRedirected, Func<string, string?> variable) =>
        !isRedirected && variable("NO_COLOR") is null or "" && variable("TERM") is not "dumb";

    /// <summary>A loop: LINQ over pairs is compiled anew in every process that asks.</summary>
    private static Dictionary<string, string> AllVariables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return variables;
    }

    /// <summary>A terminal that somebody else keeps a log of, or that cannot move its cursor, gets lines.</summary>
    private static bool IsLogged =>
        Environment.GetEnvironmentVariable("CI") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") is "dumb";

    private static int Width()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

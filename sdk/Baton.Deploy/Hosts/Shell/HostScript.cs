using System.Text;

namespace Baton.Deploy.Hosts.Shell;

/// <summary>
/// A script for the shell of a host. The command line of ssh is a constant, because the login shell of the host interprets it and may be any. It starts /bin/sh, which reads the script from its
/// standard input, line by line, and whatever the script itself reads comes after it. A script of which a line is missing never starts.
/// </summary>
/// <param name="Body">Constant text, of <see cref="HostScripts"/>.</param>
internal sealed record HostScript(string Body)
{
    /// <summary>The command for the login shell: no character that any shell would treat differently.</summary>
    public const string Command = """exec /bin/sh -c 'IFS= read -r a; eval "$a"'""";

    private const string Reader =
        """nl=$(printf "\nx"); nl=${nl%x}; s=; IFS= read -r n || exit 90; while [ "$n" -gt 0 ]; do IFS= read -r l || exit 90; s=$s$l$nl; n=$((n-1)); done; eval "$s" """;

    /// <summary>Variables of the script.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Environment variables of the programs that it starts; the script calls <c>exports</c> for them.</summary>
    public IReadOnlyDictionary<string, string> Exports { get; init; } = new Dictionary<string, string>();

    /// <summary>Its arguments: a program to run, or names.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What follows the script on its standard input; null for nothing.</summary>
    public Func<Stream, CancellationToken, Task>? Payload { get; init; }

    /// <summary>What is sent before the payload.</summary>
    public byte[] Bytes()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Values)
        {
            text.Append(name).Append('=').Append(ShellText.Quote(value)).Append('\n');
        }

        // A name that is no shell variable can only be given to a program by env(1).
        var (plain, odd) = (Exports.Where(e => IsName(e.Key)), Exports.Where(e => !IsName(e.Key)).Select(e => $"{e.Key}={e.Value}").ToList());
        // In a function that is called in the child: a name may be one that the script itself uses.
        text.Append("exports() { :\n");
        foreach (var (name, value) in plain)
        {
            text.Append(name).Append('=').Append(ShellText.Quote(value)).Append("; export ").Append(name).Append('\n');
        }

        text.Append("}\n");

        var arguments = odd.Count > 0 && Arguments.Count > 0 ? ["env", .. odd, .. Arguments] : Arguments;
        text.Append("set -- ").Append(ShellText.Quote(arguments)).Append('\n').Append(Body.ReplaceLineEndings("\n").TrimEnd('\n')).Append('\n');
        var script = text.ToString();
        return Encoding.UTF8.GetBytes($"{Reader}\n{script.Count(c => c == '\n')}\n{script}");
    }

    private static bool IsName(string name) => (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}

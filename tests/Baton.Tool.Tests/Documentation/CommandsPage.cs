using System.Text;
using Baton.Core.Diagnostics;
using Baton.Tool.CommandLine;

namespace Baton.Tool.Tests.Documentation;

/// <summary>docs/reference/commands.md, from the grammar of the command line and its examples.</summary>
internal static class CommandsPage
{
    private static readonly Dictionary<ExitCode, string> Ends = new()
    {
        [ExitCode.Done] = "done",
        [ExitCode.StepFailed] = "a step failed",
        [ExitCode.Usage] = "the command line or the configuration is wrong",
        [ExitCode.Held] = "held by a gate",
        [ExitCode.RemoteFailed] = "a remote failed",
        [ExitCode.Locked] = "another run works there",
        [ExitCode.Cancelled] = "cancelled",
    };

    public static string Write()
    {
        var text = new StringBuilder("# Commands\n\nWritten from the command line's own grammar; `baton COMMAND --help` prints the same.\n\n| command | |\n|---|---|\n");
        foreach (var command in Commands.All)
        {
            text.Append($"| [`{command.Name}`](#{MarkdownText.Anchor(command.Name)}) | {MarkdownText.Cell(command.Summary)} |\n");
        }

        text.Append("\n## Options of every command\n\n| option | |\n|---|---|\n")
            .Append("| `-C`, `--directory DIR` | Work in this folder. |\n")
            .Append("| `--json` | Answer with one JSON object on standard output. |\n")
            .Append("| `--verbosity LEVEL` | `quiet`, `minimal`, `normal`, `verbose` or `diagnostic`. |\n")
            .Append("| `-h`, `--help` | Print the help of the command. |\n");
        text.Append("\n## Exit codes\n\n| code | |\n|---|---|\n");
        foreach (var exit in Enum.GetValues<ExitCode>())
        {
            text.Append($"| {(int)exit} | {Ends[exit]} |\n");
        }

        foreach (var command in Commands.All)
        {
            Append(text, command);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, CommandSpec command)
    {
        text.Append($"\n## {command.Name}\n\n{MarkdownText.Line(command.Summary)}\n\n```sh\nbaton [-C DIR] {command.Name}{(command.Operand is { } operand ? $" [{operand}]" : "")}{(command.Options.IsEmpty ? "" : " [options]")}\n```\n");
        if (!command.Options.IsEmpty)
        {
            text.Append("\n| option | |\n|---|---|\n");
            foreach (var option in command.Options.Select(name => Commands.Options.First(o => o.Name == name)))
            {
                var typed = $"{option.Name} {(option.Otherwise is null ? option.Value : $"[{option.Value}]")}".Trim();
                text.Append($"| `{typed}` | {MarkdownText.Cell(option.Summary)}{(option.Repeatable ? " May be repeated." : "")} |\n");
            }
        }

        if (Examples.Of(command.Name) is { Length: > 0 } examples)
        {
            text.Append("\n```sh\n").AppendJoin('\n', examples.Select(e => e.Why.Length == 0 ? e.Line : $"{e.Line,-50} # {e.Why}")).Append("\n```\n");
        }
    }
}

using System.Text;

namespace Baton.Tool.CommandLine;

/// <summary>The help of the whole program and of each command.</summary>
internal static class HelpText
{
    public static string Of(CommandSpec? command)
    {
        var text = new StringBuilder();
        if (command is null)
        {
            text.AppendLine("baton carries one release from a git commit to a running service.")
                .AppendLine().AppendLine("usage: baton [-C DIR] COMMAND [options]")
                .AppendLine("       baton --target NAME [--tree | --description | --dryrun | --exclusive] …   (Cake's own options)")
                .AppendLine().AppendLine("commands:");
            foreach (var each in Commands.All)
            {
                text.AppendLine($"  {each.Name,-10} {each.Summary}");
            }
        }
        else
        {
            text.AppendLine(command.Summary).AppendLine()
                .AppendLine($"usage: baton [-C DIR] {command.Name}{(command.Operand is { } operand ? $" [{operand}]" : "")} [options]");
            if (command.Options.Length > 0)
            {
                text.AppendLine().AppendLine("options:");
            }

            foreach (var option in command.Options.Select(name => Commands.Options.First(o => o.Name == name)))
            {
                Append(text, $"{option.Name} {(option.Otherwise is null ? option.Value : $"[{option.Value}]")}", option.Summary + (option.Repeatable ? " May be repeated." : ""));
            }
        }

        if (command is not null && Examples.Of(command.Name) is { Length: > 0 } examples)
        {
            text.AppendLine().AppendLine("examples:");
            foreach (var (line, why) in examples)
            {
                text.AppendLine($"  {line,-50} {why}".TrimEnd());
            }
        }

        text.AppendLine().AppendLine("common options:");
        Append(text, "-C, --directory DIR", "Work in this folder.");
        Append(text, "--json", "Answer with one JSON object on standard output.");
        Append(text, "--verbosity LEVEL", "quiet, minimal, normal, verbose or diagnostic.");
        Append(text, "-h, --help", "Print this.");
        if (command is null)
        {
            Append(text, "--version", "Print the version of baton.");
        }

        text.AppendLine().AppendLine("exit codes: 0 done · 1 a step failed · 2 usage or configuration · 3 held by a gate · 4 a remote failed · 5 locked · 130 cancelled");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string option, string summary) => text.AppendLine($"  {option,-22} {summary}");
}

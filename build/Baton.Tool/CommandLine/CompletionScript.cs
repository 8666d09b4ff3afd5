using System.Text;
using Baton.Core.Diagnostics;

namespace Baton.Tool.CommandLine;

/// <summary>Scripts that complete the command line in a shell, made from <see cref="Commands"/>. They start no process when a key is pressed.</summary>
internal static class CompletionScript
{
    private static readonly string[] Common = ["--directory", "--json", "--verbosity", "--help"];

    /// <summary>The script.</summary>
    /// <param name="shell"><c>bash</c>, <c>zsh</c>, <c>fish</c> or <c>powershell</c>.</param>
    /// <returns>BATON2052 for another shell.</returns>
    public static Result<string> Of(string? shell) => shell?.ToLowerInvariant() switch
    {
        "bash" => Bash(),
        "zsh" => Zsh(),
        "fish" => Fish(),
        "powershell" or "pwsh" => PowerShell(),
        _ => CommandLineDiagnostics.BadOptionValue.Report(shell is null ? "No shell is named." : $"'{shell}' is not a shell that baton knows.", "Name one: bash, zsh, fish or powershell."),
    };

    private static string Bash() => $$"""
        # baton completion bash
        _baton() {
          local words command="" word
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case "$word" in {{string.Join("|", Names)}}) command="$word"; break ;; esac
          done
          case "$command" in
        {{Cases("    ", "words=\"", "\" ;;")}}
            *) words="{{string.Join(" ", Names.Concat(Common))}}" ;;
          esac
          COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _baton baton

        """;

    private static string Zsh() => $$"""
        #compdef baton
        # baton completion zsh
        _baton() {
          local command="" word
          for word in "${words[@]:1:$((CURRENT-2))}"; do
            case "$word" in {{string.Join("|", Names)}}) command="$word"; break ;; esac
          done
          case "$command" in
        {{Cases("    ", "compadd -- ", " ;;")}}
            *) compadd -- {{string.Join(" ", Names.Concat(Common))}} ;;
          esac
        }
        if [ "$funcstack[1]" = "_baton" ]; then _baton "$@"; else compdef _baton baton; fi

        """;

    private static string Fish()
    {
        var text = new StringBuilder("# baton completion fish\n");
        foreach (var command in Commands.All)
        {
            text.Append($"complete -c baton -n __fish_use_subcommand -f -a {command.Name} -d {Quoted(command.Summary)}\n");
            foreach (var option in command.Options.Select(o => Commands.Options.First(k => k.Name == o)))
            {
                text.Append($"complete -c baton -n '__fish_seen_subcommand_from {command.Name}' -l {option.Name[2..]}{(option.Value is null ? "" : " -r")} -d {Quoted(option.Summary)}\n");
            }
        }

        foreach (var option in Common)
        {
            text.Append($"complete -c baton -l {option[2..]}\n");
        }

        return text.ToString();

        static string Quoted(string summary) => $"'{summary.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
    }

    private static string PowerShell() => $$"""
        # baton completion powershell
        Register-ArgumentCompleter -Native -CommandName baton -ScriptBlock {
          param($word, $line, $position)
          $options = @{
        {{string.Join("\n", Commands.All.Select(c => $"    '{c.Name}' = @({string.Join(", ", c.Options.Concat(Common).Select(o => $"'{o}'"))})"))}}
          }
          $command = $line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" } | Where-Object { $options.ContainsKey($_) -and $_ -ne $word } | Select-Object -First 1
          $words = if ($command) { $options[$command] } else { {{string.Join(", ", Names.Concat(Common).Select(n => $"'{n}'"))}} }
          $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    private static IEnumerable<string> Names => Commands.All.Select(c => c.Name);

    private static string Cases(string indent, string before, string after) =>
        string.Join('\n', Commands.All.Select(c => $"{indent}{c.Name}) {before}{string.Join(" ", c.Options.Concat(Common))}{after}"));
}

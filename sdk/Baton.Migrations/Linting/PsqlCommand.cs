using System.Collections.Immutable;
using Baton.Migrations.Sql;

namespace Baton.Migrations.Linting;

/// <summary>Commands of psql in a file.</summary>
internal static class PsqlCommand
{
    private static readonly ImmutableHashSet<string> Harmless =
        ["echo", "qecho", "warn", "set", "unset", "pset", "timing", "encoding", "copy", "o", "out", "q", "r", "reset", "p", "print", "x", "a", "t",
            "f", "errverbose", "prompt", "restrict", "unrestrict"];

    /// <summary>Why a command leaves something unchecked; null for one that runs no SQL.</summary>
    public static string? Unchecked(SqlStatement command)
    {
        var text = command.Text.AsSpan(command.Place + 1, command.Tokens[0].Length - 1);
        var end = text.IndexOfAnyExceptInRange('a', 'z');
        var name = (end < 0 ? text : text[..end]).ToString();
        return Harmless.Contains(name) || name.StartsWith('d') || name.Length == 0 && text.StartsWith(".", StringComparison.Ordinal) ? null
            : name switch
            {
                "i" or "ir" or "include" => $"\\{name} runs another file, which is not checked here.",
                "if" or "elif" or "else" or "endif" => $"\\{name} decides what runs; everything is checked as if it ran.",
                _ => $"The command \\{name} of psql is not checked.",
            };
    }
}

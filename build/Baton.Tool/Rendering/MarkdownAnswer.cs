using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Road;

namespace Baton.Tool.Rendering;

/// <summary>The answer of a command as Markdown: for the summary of a job, or a comment on a pull request.</summary>
internal static class MarkdownAnswer
{
    /// <summary>Writes it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="carried">The run that has ended.</param>
    /// <param name="folder">The folder that paths are shortened to.</param>
    /// <param name="exit">Its exit code.</param>
    public static string Of(string command, ReleaseRun carried, string folder, int exit)
    {
        var (text, answer) = (new StringBuilder(), carried.Answer);
        var subject = answer.Unit is { } unit ? $": {Text(unit)} {Text(answer.Release?.Version ?? answer.Version ?? "")}".TrimEnd() : "";
        text.AppendLine(Inv($"### baton {command}{subject}")).AppendLine();
        text.AppendLine(Inv($"**{Outcome(answer, exit)}**"));
        foreach (var diagnostic in carried.Run.Diagnostics.Where(d => d.Severity != Severity.Info))
        {
            var where = diagnostic.Where is { } place ? $" `{Code(ShortPath.Of(place.ToString(), folder))}`" : "";
            var level = diagnostic.IsError ? "error" : "warning";
            text.AppendLine(Inv($"- {level} {Page(diagnostic.Code)}{where} {Text(diagnostic.Message)} {Text(diagnostic.Cure)}").TrimEnd());
        }

        Table(text, ["gate", "verdict", "why"], (answer.Gates ?? []).Select(g => (string[])
            [Text(g.Gate), g.OverriddenBecause is null ? g.Verdict == "hold" ? "**hold**" : g.Verdict : "hold, overridden",
                string.Join("<br>", g.Reasons.Append(g.OverriddenBecause is { } because ? $"overridden because: {because}" : "").Where(r => r.Length > 0).Select(Text))]));
        Table(text, ["", "operation", "state"], (answer.Operations ?? []).Select((o, i) => (string[])
            [
                Inv($"{i + 1}"), Text($"{o.Action} {ShortPath.Of(o.Target, folder)}"),
                Text(o.Evidence.Length == 0 ? o.Status : $"{o.Status}: {o.Evidence}"),
            ]));
        foreach (var difference in answer.Differences ?? [])
        {
            text.AppendLine(Inv($"- {Text(difference)}"));
        }

        Table(text, ["artifact", "size", "sha256"], (answer.Release?.Artifacts ?? [])
            .Select(a => (string[])[Text(a.Name), ByteSize.Of(a.Size), $"`{a.Sha256}`"]));
        Table(text, ["environment", "live", "since", "health"], (answer.Environments ?? []).Select(e => (string[])
            [
                Text(e.Environment), Text(e.Version ?? "nothing"),
                e.Since?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "", Text(e.Health ?? ""),
            ]));
        Table(text, ["check", "", "seen"], (answer.Checks ?? []).Select(c => (string[])[Text(c.Name), Text(c.Status), Text(c.Evidence)]));
        Flags(text, answer);
        Order(text, answer);
        if (answer.Release?.Notes.Trim() is { Length: > 0 } notes)
        {
            text.AppendLine().AppendLine("<details><summary>Release notes</summary>").AppendLine();
            text.AppendLine(notes).AppendLine().AppendLine("</details>");
        }

        return text.AppendLine().ToString().ReplaceLineEndings("\n");
    }

    private static string Outcome(RunAnswer answer, int exit) => (ExitCode)exit switch
    {
        ExitCode.Done when answer.NothingToDo == true => "Nothing to do: everything holds already.",
        ExitCode.Done => answer.IsPlan ? PlanText.Heading(answer.Operations ?? []).TrimEnd(':') : "Done.",
        ExitCode.Held => "Held by a gate (exit code 3).",
        _ => Inv($"Failed (exit code {exit})."),
    };

    private static void Flags(StringBuilder text, RunAnswer answer)
    {
        if (answer.Flags is { } flags)
        {
            string[] head = ["flag", "owner", "kind", "last day", .. flags.Environments.Select(Text), "code", "what to do"];
            Table(text, head, flags.Flags.Select(f => (string[])
            [
                Text(f.Key), Text(f.Owner ?? ""), f.Kind ?? "", f.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                .. f.States.Select(s => s.Value), Inv($"{f.References.Length}"), Text(f.Advice),
            ]));
        }
    }

    private static void Order(StringBuilder text, RunAnswer answer)
    {
        if (answer.Order is not { } order)
        {
            return;
        }

        Table(text, ["", "release", "why not earlier"], order.Releases
            .Select((r, i) => (string[])[Inv($"{i + 1}"), Text($"{r.Unit} {r.Version}"), string.Join("<br>", r.Why.Select(Text))])
            .Concat(order.Blocked.Select(b => (string[])["", Text(b), "cannot go"])));
        text.AppendLine().AppendLine("```mermaid").Append(order.Mermaid).AppendLine("```");
    }

    private static void Table(StringBuilder text, IReadOnlyCollection<string> head, IEnumerable<string[]> rows)
    {
        var all = rows.ToImmutableArray();
        if (all.IsEmpty)
        {
            return;
        }

        text.AppendLine().AppendLine(Row(head)).AppendLine(Row(head.Select(_ => "---")));
        foreach (var row in all)
        {
            text.AppendLine(Row(row));
        }
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Page(string code) => HelpLink.Of(code) is { } link ? $"[{code}]({link})" : code;

    /// <summary>What people and programs wrote is text here: no HTML, no table, no mention of anybody.</summary>
    private static string Text(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "&#64;",
                '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '#' or '~' => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }

    private static string Code(string text) => text.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal);

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

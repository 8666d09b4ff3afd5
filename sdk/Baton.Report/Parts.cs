namespace Baton.Report;

/// <summary>What several sections are made of.</summary>
internal static class Parts
{
    /// <summary>A section with a heading that links can go to.</summary>
    public static Html Section(string id, string heading, Html content) => Html.Of($"<section id=\"{id}\" aria-labelledby=\"{id}-h\"><h2 id=\"{id}-h\">{heading}</h2>{content}</section>\n");

    /// <summary>A state: a sign and a word, never a colour alone.</summary>
    public static Html State(string tone, string text)
    {
        var sign = tone switch { "ok" => "✓", "bad" => "✕", "warn" => "!", _ => "–" };
        return Html.Of($"<span class=\"state {tone}\"><span aria-hidden=\"true\">{sign}</span> {text}</span>");
    }

    /// <summary>A table; on a narrow screen each row becomes a block.</summary>
    public static Html Table(string label, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Html>> rows) => Html.Of(
        $"<table aria-label=\"{label}\"><thead><tr>{columns.Select(c => Html.Of($"<th scope=\"col\">{c}</th>"))}</tr></thead><tbody>{rows.Select(r => Row(columns, r))}</tbody></table>");

    /// <summary>What is said where there is nothing to show.</summary>
    public static Html Empty(string text) => Html.Of($"<p class=\"empty\">{text}</p>");

    private static Html Row(IReadOnlyList<string> columns, IReadOnlyList<Html> cells) => Html.Of(
        $"<tr>{cells.Select((cell, i) => i == 0 ? Html.Of($"<th scope=\"row\">{cell}</th>") : Html.Of($"<td data-label=\"{columns[i]}\">{cell}</td>"))}</tr>");
}

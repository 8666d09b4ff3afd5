namespace Baton.Init.Texts;

/// <summary>A piece of a text that another one replaces.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last character; <paramref name="Start"/> to insert.</param>
/// <param name="With">The new text; empty to remove.</param>
internal sealed record TextEdit(int Start, int End, string With)
{
    /// <summary>A text with edits made in it. An edit inside of another one goes with it.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var made = edits.Distinct().OrderBy(e => e.Start).ThenByDescending(e => e.End).ToList();
        var (result, at) = (new System.Text.StringBuilder(), 0);
        foreach (var edit in made.Where(e => e.Start >= at || e.Start == e.End))
        {
            if (edit.Start < at)
            {
                continue;
            }

            result.Append(text, at, edit.Start - at).Append(edit.With);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}

namespace Baton.Core.Commits;

/// <summary>The fences of a text that open a block of code which a later line closes: what is never closed hides nothing.</summary>
/// <param name="lines">The text's lines.</param>
internal sealed class ClosedFences(string[] lines)
{
    private int[]? backticks;
    private int[]? tildes;

    /// <summary>The fence that a line opens; null when it opens none, or one that is never closed.</summary>
    public CodeFence? At(int line) =>
        lines[line].AsSpan().TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..]
        && CodeFence.Opened(lines[line]) is { } opened && LongestAfter(opened.Mark[0])[line] >= opened.Mark.Length ? opened : null;

    /// <summary>The longest closing fence after each line. Looked for once: a search from every fence would take the square of the lines, and anybody may write those.</summary>
    private int[] LongestAfter(char mark)
    {
        ref var known = ref mark == '`' ? ref backticks : ref tildes;
        if (known is null)
        {
            known = new int[lines.Length];
            for (var i = lines.Length - 1; i > 0; i--)
            {
                known[i - 1] = Math.Max(known[i], CodeFence.ClosingLength(lines[i], mark));
            }
        }

        return known;
    }
}

namespace Baton.Migrations.Sql;

/// <summary>Where the lines of a text start. A line ends with a line feed, a carriage return, or both.</summary>
public sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    /// <summary>Reads a text.</summary>
    public LineIndex(string text)
    {
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(SqlCharacters.LineEndSet) is >= 0 and var step)
        {
            at += step;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            _starts.Add(at);
        }
    }

    /// <summary>The line and column of a position, from 1; columns count UTF-16 code units.</summary>
    public (int Line, int Column) Of(int position)
    {
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}

using System.Text;

namespace Baton.Core.Configuration;

/// <summary>Turns a place in UTF-8 text into line and column, both 1-based, the column in characters as editors count them.</summary>
internal sealed class LineStarts
{
    private readonly byte[] text;
    private readonly List<int> starts = [0];

    public LineStarts(byte[] text)
    {
        this.text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }
    }

    /// <summary>The place of a byte.</summary>
    public (int Line, int Column) Place(int offset)
    {
        var found = starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return At(line, offset - starts[line]);
    }

    /// <summary>The place of a byte in a line, both counted from 0.</summary>
    public (int Line, int Column) At(int line, int bytes)
    {
        var start = starts[Math.Min(line, starts.Count - 1)];
        return (line + 1, Encoding.UTF8.GetCharCount(text.AsSpan(start, Math.Clamp(bytes, 0, text.Length - start))) + 1);
    }
}

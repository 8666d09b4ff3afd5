using System.Globalization;
using System.Text;

namespace Baton.Git.Reading;

/// <summary>A commit object, taken apart.</summary>
/// <param name="Info">What it says.</param>
/// <param name="Tree">The id of its tree.</param>
internal sealed record RawCommit(CommitInfo Info, string Tree)
{
    // What DateTimeOffset holds in every zone. git shows a date that it does not hold (milliseconds taken for seconds) as the beginning of 1970, too.
    private const long Earliest = -62135596800 + 86400;
    private const long Latest = 253402300799 - 86400;

    public static RawCommit Parse(string id, byte[] content)
    {
        var encoding = Encoding.UTF8;
        var headers = Headers(Encoding.Latin1.GetString(content), out var length);
        if (headers.TryGetValue("encoding", out var name) && name.StartsWith("iso-8859-1", StringComparison.OrdinalIgnoreCase))
        {
            encoding = Encoding.Latin1;
        }

        var text = encoding.GetString(content, 0, length);
        var (author, email, _) = Person(Headers(text + "\n", out _).GetValueOrDefault("author", ""));
        var (_, _, date) = Person(headers.GetValueOrDefault("committer", ""));
        var message = encoding.GetString(content, Math.Min(length + 1, content.Length), Math.Max(0, content.Length - length - 1)).TrimStart('\n');
        return new RawCommit(new CommitInfo(id, message, author, email, date), headers.GetValueOrDefault("tree") ?? throw new InvalidDataException($"the commit {id} has no tree."));
    }

    private static Dictionary<string, string> Headers(string text, out int length)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        while (at < text.Length && text[at] != '\n')
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var line = text[at..end];
            if (line.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0)
            {
                headers.TryAdd(line[..blank], line[(blank + 1)..]);
            }

            at = end + 1;
        }

        length = Math.Min(at, text.Length);
        return headers;
    }

    private static (string Name, string Email, DateTimeOffset Date) Person(string text)
    {
        var (open, close) = (text.IndexOf('<', StringComparison.Ordinal), text.LastIndexOf('>'));
        var date = text[(close + 1)..].Trim().Split(' ');
        var seconds = long.TryParse(date[0], CultureInfo.InvariantCulture, out var s) && s is >= Earliest and <= Latest ? s : 0;
        var zone = date.Length > 1 && int.TryParse(date[1], CultureInfo.InvariantCulture, out var z) && z is >= -1400 and <= 1400 ? TimeSpan.FromMinutes((z / 100 * 60) + (z % 100)) : TimeSpan.Zero;
        var (name, email) = open >= 0 && close > open ? (text[..open].Trim(), text[(open + 1)..close]) : (text.Trim(), "");
        return (name, email, DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(zone));
    }
}

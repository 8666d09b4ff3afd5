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
        var headers = Headers(Encoding.Latin1.GetString(content), out var length);
        var encoding = EncodingOf(headers.GetValueOrDefault("encoding"));
        var text = encoding.GetString(content, 0, length);
        var (author, email, _) = Person(Headers(text + "\n", out _).GetValueOrDefault("author", ""));
        var (_, _, date) = Person(headers.GetValueOrDefault("committer", ""));
        var message = encoding.GetString(content, Math.Min(length + 1, content.Length), Math.Max(0, content.Length - length - 1)).TrimStart('\n');
        return new RawCommit(new CommitInfo(id, message, author, email, date), headers.GetValueOrDefault("tree") ?? throw new InvalidDataException($"the commit {id} has no tree."));
    }

    /// <summary>The encoding that a commit names; UTF-8 without one, and for what nobody knows.</summary>
    public static Encoding EncodingOf(string? name)
    {
        try
        {
            return name is null ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name!) ?? Encoding.UTF8;
        }
    }

    /// <summary>A date in seconds since 1970; 0 for what no calendar has. git writes one that it cannot read, or that is negative, as the highest number there is.</summary>
    public static long Seconds(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= Earliest and <= Latest ? seconds : 0;

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
        var zone = date.Length > 1 && int.TryParse(date[1], CultureInfo.InvariantCulture, out var z) && z is >= -1400 and <= 1400 ? TimeSpan.FromMinutes((z / 100 * 60) + (z % 100)) : TimeSpan.Zero;
        var (name, email) = open >= 0 && close > open ? (text[..open].Trim(), text[(open + 1)..close]) : (text.Trim(), "");
        return (name, email, DateTimeOffset.FromUnixTimeSeconds(Seconds(date[0])).ToOffset(zone));
    }
}

using System.Globalization;

namespace Baton.Tool.Rendering;

/// <summary>How far an upload is, in words and as a bar.</summary>
internal static class UploadText
{
    private const int LongestName = 36;
    private const int Bar = 20;

    /// <summary>A line for a log.</summary>
    public static string Line(Upload upload) => $"  … {upload.Name}  {Percent(upload)}  {Facts(upload)}";

    /// <summary>A row of a terminal, never wider than it. What has no room is left out, from the right.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="width">The terminal's columns.</param>
    /// <param name="names">How wide the names of all rows are.</param>
    /// <param name="colours">Whether the bar is coloured.</param>
    public static string Row(Upload upload, int width, int names, bool colours)
    {
        var name = Short(upload.Name).PadRight(Math.Min(names, LongestName));
        var done = (int)(Bar * Share(upload));
        var (full, empty) = (new string('━', done), new string('─', Bar - done));
        var bar = colours ? $"\e[32m{full}\e[0m\e[90m{empty}\e[0m" : full + empty;
        var room = width - 1;
        var head = $"  {name}  ";
        var parts = new[] { (bar, Bar), ($"  {Percent(upload)}", 6), ($"  {Facts(upload)}", Facts(upload).Length + 2) };
        var (text, used) = (head, head.Length);
        if (used > room)
        {
            return head[..Math.Max(0, room)];
        }

        foreach (var (part, length) in parts.TakeWhile(p => (used += p.Item2) <= room))
        {
            text += part;
        }

        return text;
    }

    /// <summary>How wide a name becomes.</summary>
    public static int NameWidth(Upload upload) => Short(upload.Name).Length;

    private static double Share(Upload upload) => upload.Total == 0 ? 1 : Math.Clamp((double)upload.Sent / upload.Total, 0, 1);

    private static string Percent(Upload upload) => string.Create(CultureInfo.InvariantCulture, $"{(int)(100 * Share(upload)),3}%");

    private static string Facts(Upload upload) => upload.Sent >= upload.Total ? $"{ByteSize.Of(upload.Total)}, being checked"
        : $"{ByteSize.Of(upload.Sent)} of {ByteSize.Of(upload.Total)}, {ByteSize.Of((long)upload.Speed)}/s{(upload.Left is { } left ? $", {Duration.Of(left)} left" : "")}";

    private static string Short(string name) => name.Length <= LongestName ? name : $"{name[..(LongestName - 9)]}…{name[^8..]}";
}

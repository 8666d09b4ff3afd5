using System.Text;
using System.Text.Json.Nodes;

namespace Baton.Core.Announcements;

/// <summary>
/// A message for a webhook of a Discord channel: at most 2,000 characters of content; an embed has at most 256 of title and 4,096 of description
/// (https://docs.discord.com/developers/resources/message#embed-object-embed-limits). No mentions are allowed, so that Discord itself finds none
/// (https://docs.discord.com/developers/resources/message#allowed-mentions-object).
/// </summary>
internal static class DiscordMessage
{
    private const string Marks = "\\*_~`|>#[]()-+";

    public static JsonObject Write(Announcement announcement)
    {
        var embed = new JsonObject { ["title"] = ShortNotes.Cut(announcement.Tag, 256) };
        if (announcement.Page is { } page)
        {
            embed["url"] = page.AbsoluteUri;
        }

        if (ShortNotes.Of(announcement.Notes, 4096, Line) is { Length: > 0 } notes)
        {
            embed["description"] = notes;
        }

        return new JsonObject
        {
            ["content"] = $"**{Escape(ShortNotes.Cut(announcement.Title, 900))}** is released",
            ["embeds"] = new JsonArray { embed },
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
        };
    }

    private static string Line(NoteLine line) => line.IsHeading ? $"**{Escape(line.Text)}**" : Escape(line.Text);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in Mentions.Defuse(text))
        {
            _ = Marks.Contains(c, StringComparison.Ordinal) || c == '<' ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }
}

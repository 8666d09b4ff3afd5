using System.Text.Json.Nodes;

namespace Baton.Core.Announcements;

/// <summary>
/// A message for an incoming webhook of Slack. Its text objects hold at most 3,000 characters, and <c>verbatim</c> leaves names and addresses
/// in them as they are (https://docs.slack.dev/reference/block-kit/composition-objects/text-object); with &amp;, &lt; and &gt; escaped, nothing in
/// them can be a mention or a link (https://docs.slack.dev/messaging/formatting-message-text#escaping).
/// </summary>
internal static class SlackMessage
{
    private const int Limit = 3000;

    public static JsonObject Write(Announcement announcement)
    {
        var title = Escape(ShortNotes.Cut(announcement.Title, 500));
        var where = announcement.Page is { } page ? $"<{Escape(page.AbsoluteUri).Replace("|", "%7C", StringComparison.Ordinal)}|{Escape(ShortNotes.Cut(announcement.Tag, 500))}>" : Escape(ShortNotes.Cut(announcement.Tag, 500));
        var blocks = new JsonArray { Section($"*{title}* is released: {where}") };
        if (ShortNotes.Of(announcement.Notes, Limit, Line) is { Length: > 0 } notes)
        {
            blocks.Add(Section(notes));
        }

        return new JsonObject { ["text"] = $"{title} is released", ["blocks"] = blocks };
    }

    private static JsonObject Section(string text) => new()
    {
        ["type"] = "section",
        ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true },
    };

    private static string Line(NoteLine line) => line.IsHeading ? $"*{Escape(line.Text)}*" : Escape(line.Text);

    private static string Escape(string text) => Mentions.Defuse(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

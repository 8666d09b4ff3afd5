using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Core.Announcements;

/// <summary>
/// An adaptive card for a workflow of Microsoft Teams that posts what its webhook gets. A message has at most 28 kB
/// (https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using), and a mention is made by an entity
/// of its own, never by text (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format).
/// </summary>
internal static class TeamsMessage
{
    private const int Limit = 28 * 1000;

    public static JsonObject Write(Announcement announcement)
    {
        // JSON may need more bytes for a character than one: what is too long is made again, shorter.
        for (var notes = 12_000; ; notes = notes * 3 / 4)
        {
            var message = Write(announcement, notes);
            if (notes <= 200 || JsonSerializer.SerializeToUtf8Bytes(message, AnnouncementBody.Json).Length <= Limit)
            {
                return message;
            }
        }
    }

    private static JsonObject Write(Announcement announcement, int limit)
    {
        var body = new JsonArray { Block($"{Escape(ShortNotes.Cut(announcement.Title, 300))} is released", ("size", "large"), ("weight", "bolder")) };
        if (ShortNotes.Of(announcement.Notes, limit, Line) is { Length: > 0 } notes)
        {
            body.Add(Block(notes.Replace("\n", "\n\n", StringComparison.Ordinal)));
        }

        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = body,
        };
        if (announcement.Page is { } page)
        {
            card["actions"] = new JsonArray { new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = ShortNotes.Cut(announcement.Tag, 100), ["url"] = page.AbsoluteUri } };
        }

        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray
            {
                new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card },
            },
        };
    }

    private static JsonObject Block(string text, params (string Key, string Value)[] look) =>
        new([new("type", "TextBlock"), new("text", text), new("wrap", true), .. look.Select(l => KeyValuePair.Create<string, JsonNode?>(l.Key, l.Value))]);

    private static string Line(NoteLine line) => line.IsHeading ? $"**{Escape(line.Text)}**" : Escape(line.Text);

    /// <summary>What adaptive cards take for emphasis and links: https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features.</summary>
    private static string Escape(string text) => string.Concat(Mentions.Defuse(text).Select(c => "\\*_[]".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c == '<' ? "&lt;" : $"{c}"));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using Baton.Core.Configuration;

namespace Baton.Core.Announcements;

/// <summary>The bytes that a webhook gets. The same release gives the same ones, so that a plan can name their hash.</summary>
public static class AnnouncementBody
{
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTF-8 JSON, as the service wants it.</summary>
    public static byte[] Write(Announcement announcement, AnnouncementFormat format) => JsonSerializer.SerializeToUtf8Bytes(format switch
    {
        AnnouncementFormat.Slack => SlackMessage.Write(announcement),
        AnnouncementFormat.Discord => DiscordMessage.Write(announcement),
        AnnouncementFormat.Teams => TeamsMessage.Write(announcement),
        _ => PlainMessage.Write(announcement),
    }, Json);
}

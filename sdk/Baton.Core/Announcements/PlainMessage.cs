using System.Text.Json.Nodes;

namespace Baton.Core.Announcements;

/// <summary>The release as a plain object, for receivers of one's own. The notes are Markdown, whole.</summary>
internal static class PlainMessage
{
    public static JsonObject Write(Announcement announcement) => new()
    {
        ["event"] = "release",
        ["unit"] = announcement.Unit,
        ["version"] = announcement.Version,
        ["tag"] = announcement.Tag,
        ["commit"] = announcement.Commit,
        ["preRelease"] = announcement.IsPreRelease,
        ["url"] = announcement.Page?.AbsoluteUri,
        ["notes"] = announcement.Notes,
    };
}

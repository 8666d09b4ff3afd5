using Baton.Core.Configuration;

namespace Baton.Announcements;

/// <summary>A format as baton.json names it.</summary>
internal static class FormatName
{
    public static string Of(AnnouncementFormat format) => format.ToString().ToLowerInvariant();
}

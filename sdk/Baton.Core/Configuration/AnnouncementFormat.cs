namespace Baton.Core.Configuration;

/// <summary>What an announcement's receiver understands.</summary>
public enum AnnouncementFormat
{
    /// <summary>A plain JSON object, which can be signed.</summary>
    Json,

    /// <summary>An incoming webhook of Slack.</summary>
    Slack,

    /// <summary>A webhook of a Discord channel.</summary>
    Discord,

    /// <summary>A workflow of Microsoft Teams that posts what a webhook gets.</summary>
    Teams,
}

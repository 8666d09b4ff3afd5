using System.Security.Cryptography;
using System.Text;
using Baton.Core.Configuration;

namespace Baton.Core.Announcements;

/// <summary>
/// The name of one delivery: this release to this webhook. It is made of what the release is and of the name of the variable that holds the
/// address, never of the address, so that it can be written anywhere; every run makes the same one.
/// </summary>
public static class DeliveryKey
{
    /// <summary>32 characters of lower-case hex.</summary>
    public static string Of(Announcement announcement, AnnouncementConfiguration target) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', "baton-announcement", announcement.Page?.AbsoluteUri ?? "", announcement.Unit, announcement.Tag, announcement.Commit, target.Url))))[..32];
}

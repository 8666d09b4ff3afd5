using System.Collections.Immutable;
using Baton.Core.Announcements;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Announcements;

/// <summary>
/// Tells webhooks of a release, each one at most once: whoever cannot be asked what it has got is never told again after a message that may
/// have arrived.
/// </summary>
public static class Announcer
{
    /// <summary>The operations, in the order of the configuration. Needs no address and no network.</summary>
    /// <param name="announcement">What there is to say.</param>
    /// <param name="targets">Whom to tell.</param>
    /// <param name="surroundings">The world; planning does not look at it.</param>
    public static ImmutableArray<IOperation> Plan(Announcement announcement, IEnumerable<AnnouncementConfiguration> targets, AnnouncementSurroundings surroundings)
    {
        var operations = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var target in targets.Where(t => t.PreReleases || !announcement.IsPreRelease))
        {
            var id = $"announce/{FormatName.Of(target.Format)}";
            var before = operations.Count(o => o.Id == id || o.Id.StartsWith($"{id}-", StringComparison.Ordinal));
            operations.Add(new AnnounceOperation(before == 0 ? id : $"{id}-{before + 1}", announcement, target, surroundings));
        }

        return operations.ToImmutable();
    }

    /// <summary>Why a webhook could not be told, as far as that is known without telling it anything; null when all is well.</summary>
    public static Diagnostic? Check(AnnouncementConfiguration target, IReadOnlyDictionary<string, string> variables) => WebhookAddress.Of(target, variables).Problem;
}

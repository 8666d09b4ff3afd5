using Baton.Core.Notes;
using Baton.Core.Plugins;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Noting;

/// <summary>Where the links of release notes lead.</summary>
internal static class ReleaseLinks
{
    /// <summary>To the host that the release is published on, or else to the remote when it is on a host that is known to be one.</summary>
    public static NotesLinks? Of(Run run, ReleaseUnit unit)
    {
        var (context, host) = (PublisherContext.Of(run, unit), PublisherContext.Host(unit));
        return host.WebUrl(context) is { } url && (IsPublished(unit) || host.Knows(context)) ? new NotesLinks(url) : null;
    }

    /// <summary>Whether the unit is released on the host of a repository.</summary>
    public static bool IsPublished(ReleaseUnit unit) => unit.Configuration.Publish.OfType<IRepositoryHost>().Any();
}

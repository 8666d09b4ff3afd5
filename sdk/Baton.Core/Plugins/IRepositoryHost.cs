using Baton.Core.Announcements;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>
/// The service that hosts the repository, with its pull requests. A publisher may be one: the first such publisher of a unit is asked, or else the one that is the
/// default of its plugin.
/// </summary>
public interface IRepositoryHost
{
    /// <summary>The repository's page, such as <c>https://github.com/acme/web</c>; null when the remote is not on such a host.</summary>
    Uri? WebUrl(PluginContext context);

    /// <summary>Whether the remote is known to be on this service, also where no publisher names it.</summary>
    bool Knows(PluginContext context);

    /// <summary>A remote's address without credentials, for people: <c>acme/web</c>; null when it is not on such a host.</summary>
    string? NameOf(string remoteAddress);

    /// <summary>Whether publishing there makes the tag of the release at a remote, so that it need not be pushed.</summary>
    bool MakesTagAt(PluginContext context, string remoteAddress);

    /// <summary>The changes of a release with accounts, pull requests and labels.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="release">The release: its commit, and its changes as git tells them.</param>
    /// <param name="previous">The commit of the release before; null for the first.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<Result<Contributed>> ContributionsAsync(PluginContext context, Release release, string? previous, CancellationToken cancellationToken);

    /// <summary>Where the claims on announcements of a release are kept; null when the host has no such place.</summary>
    /// <param name="context">The unit.</param>
    /// <param name="release">The release.</param>
    /// <param name="claim">Unique to this run, wherever it runs.</param>
    Result<IDeliveryClaims> Claims(PluginContext context, Release release, string claim);
}

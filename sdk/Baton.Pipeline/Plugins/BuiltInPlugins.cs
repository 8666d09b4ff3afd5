using Baton.Core.Plugins;

namespace Baton.Pipeline.Plugins;

/// <summary>The registry: every plugin that Baton brings, a line each.</summary>
public static class BuiltInPlugins
{
    /// <summary>All of them.</summary>
    public static PluginSet All { get; } = new()
    {
        Packers =
        [
            new Build.Packing.Packages.PackagePlugin(),
            new Build.Packing.Zips.ZipPlugin(),
            new Exec.Packers.ExecPackerPlugin(),
        ],
        Publishers =
        [
            new Store.Folders.FolderPlugin(),
            new Store.Buckets.BucketPlugin(),
            new GitHub.Plugin.GitHubPlugin(),
            new Feeds.Publishing.NuGetPlugin(),
            new Exec.Publishers.ExecPublisherPlugin(),
        ],
        Providers =
        [
            new Deploy.Directories.DirectoryPlugin(),
            new Deploy.Hosts.HostsPlugin(),
            new Exec.Providers.ExecProviderPlugin(),
        ],
        Gates =
        [
            new Baton.Gates.Succession.SuccessionPlugin(),
            new Baton.Gates.Flags.FlagsPlugin(),
            new Baton.Gates.Services.ServicesPlugin(),
            new Baton.Gates.Database.DatabasePlugin(),
            new Baton.Gates.Standby.StandbyPlugin(),
            new Baton.Gates.Freeze.FreezePlugin(),
            new Exec.Gates.ExecGatePlugin(),
        ],
    };

    /// <summary>The host of a repository that no publisher names.</summary>
    public static IRepositoryHost Host => GitHub.Plugin.GitHubPlugin.Host;
}

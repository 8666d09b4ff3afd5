using Baton.Core.Plugins;
using Baton.Git;
using Baton.Git.Units;
using Baton.Pipeline.Plugins;
using Baton.Pipeline.Running;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Publishing;

/// <summary>What publishers know of a unit and its run.</summary>
internal static class PublisherContext
{
    /// <summary>For a unit.</summary>
    public static PluginContext Of(Run run, ReleaseUnit unit) => new()
    {
        Unit = unit.Configuration.Name,
        Folder = unit.Folder,
        Output = unit.Output,
        Packages = unit.Packages,
        TagPrefix = unit.Configuration.Versioning.TagPrefix,
        Variables = run.Environment.Variables,
        Time = run.Environment.Time,
        Cancellation = run.Cancellation,
        Transfers = run.Progress,
        Repository = unit.Repository is { } repository ? new RepositoryFacts(repository) : null,
        PackageIds = (place, version) => PackageIds.AskAsync(run, unit, place, version),
    };

    /// <summary>The service that hosts the unit's repository: the first publisher that is one, or else the default.</summary>
    public static IRepositoryHost Host(ReleaseUnit unit) => Named(unit) ?? BuiltInPlugins.Host;

    /// <summary>The first publisher that is a host; null where none is.</summary>
    public static IRepositoryHost? Named(ReleaseUnit unit) => unit.Configuration.Publish.OfType<IRepositoryHost>().FirstOrDefault();

    private sealed class RepositoryFacts(GitRepository repository) : IRepositoryFacts
    {
        public string Root => repository.WorkTree;

        public string? RemoteUrl => repository.RemoteUrl();

        public bool HasOtherUnits => UnitSearch.Texts(repository.WorkTree).Length >= 2;

        public string? Message(string commit) => repository.Find(commit)?.Message;
    }
}

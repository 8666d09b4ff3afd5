using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Store.Shelves;

namespace Baton.Store.Folders;

/// <summary>Publishes to a folder of releases, <c>UNIT/VERSION/</c>.</summary>
/// <param name="Path">The folder, relative to the unit's folder.</param>
internal sealed record FolderPublisher(string Path) : IPublisher, IReleaseStore, IReleaseVersions, IStorePlace
{
    public string Name => "folder";

    public object? Settings => Path;

    public bool IsLocal => true;

    public string? Folder(string unit) => System.IO.Path.GetFullPath(Path, unit);

    public Result<PublishingWaves> Plan(PluginContext context, PublishRequest request) =>
        new PublishingWaves { Hidden = [.. Store(context).Publish(request.Release, request.Files, request.Id)] };

    public Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(PluginContext context, FetchRequest request, CancellationToken cancellationToken)
    {
        var store = Store(context);
        if (!request.Tag.StartsWith(context.TagPrefix, StringComparison.Ordinal))
        {
            // Released under an earlier prefix: only the records tell.
            return Task.FromResult(Found(store.List().Where(r => r.Release.Tag == request.Tag && r.Release.Name == context.Unit)));
        }

        var version = request.Tag[context.TagPrefix.Length..];
        var read = store.Has(context.Unit, version) ? store.Read(context.Unit, version) : null;
        return Task.FromResult(read is null ? Found([]) : read.IsSuccess ? Found([read.Value]) : Result<ImmutableArray<FetchedRelease>>.Failure(read.Diagnostics));

        Result<ImmutableArray<FetchedRelease>> Found(IEnumerable<StoredRelease> releases) =>
            Result<ImmutableArray<FetchedRelease>>.Success([.. releases.Where(r => r.Release.Tag == request.Tag).Select(r => new FetchedRelease(r.Folder) { IsWhole = true })]);
    }

    public Task<Result<ImmutableArray<IOperation>>> WithdrawAsync(PluginContext context, Release release, string id, CancellationToken cancellationToken) =>
        Task.FromResult(Published(context, release) is { } published ? published : Result<ImmutableArray<IOperation>>.Success([]));

    public Task<Result<ImmutableArray<string>>> VersionsAsync(PluginContext context, CancellationToken cancellationToken) =>
        Task.FromResult(Result<ImmutableArray<string>>.Success([.. Store(context).List().Where(r => r.Release.Name == context.Unit).Select(r => r.Release.Version)]));

    public StoreSurvey Survey(PluginContext context) => Store(context).Survey();

    public IReleaseObjects Objects(PluginContext context) => Store(context).Objects;

    public StoredRelease? Find(PluginContext context, string version) => Store(context).Find(context.Unit, version);

    private FolderStore Store(PluginContext context) => new(Folder(context.Folder)!);

    /// <summary>An empty folder outside the repository may be a file system that is not mounted.</summary>
    private Diagnostic? Published(PluginContext context, Release release)
    {
        var folder = Folder(context.Folder)!;
        var stored = System.IO.Path.Combine(folder, release.Name, release.Version);
        if (Directory.Exists(stored))
        {
            return WithdrawalDiagnostics.Published.Report(
                $"{release.Tag} is published in '{stored}'.", "Release a newer version that corrects it. If nobody has used that folder, delete it and run the same command again.");
        }

        if (IsBelow(context.Folder, folder) || IsBelow(context.Repository?.Root ?? context.Folder, folder))
        {
            return null;
        }

        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any() ? null : Unknown("it is empty");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unknown(exception.Message.TrimEnd('.'));
        }

        Diagnostic Unknown(string why) => WithdrawalDiagnostics.Unknown.Report(
            $"It is unknown whether '{folder}' has {release.Tag}: {why}.", "Mount the folder and run the same command again. When nothing was ever published to it, take the pieces back by hand.");
    }

    private static bool IsBelow(string root, string path) =>
        System.IO.Path.GetRelativePath(root, path) is var relative && !System.IO.Path.IsPathRooted(relative) && relative.Split('/', '\\')[0] != "..";
}

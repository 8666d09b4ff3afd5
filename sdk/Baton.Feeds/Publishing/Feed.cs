using Baton.Core.Diagnostics;
using NuGet.Common;
using NuGet.Configuration;
using NuGet.Packaging.Core;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace Baton.Feeds.Publishing;

/// <summary>A feed, reached the way NuGet reaches it. Reads no configuration and opens no connection before it is asked.</summary>
internal sealed class Feed(FeedTarget target)
{
    private const int Seconds = 600;
    private readonly FeedKeys _keys = new(target);

    public FeedTarget Target { get; } = target;

    /// <summary>A text without the key.</summary>
    public string Redact(string text) => _keys.Redact(text);

    /// <summary>The feed's entry in NuGet's configuration.</summary>
    public Result<PackageSource> Source()
    {
        try
        {
            var sources = new PackageSourceProvider(Settings.LoadDefaultSettings(Target.Folder)).LoadPackageSources().ToList();
            var source = sources.Find(s => s.IsEnabled && s.Name.Equals(Target.Feed.Source, StringComparison.OrdinalIgnoreCase));
            return source is not null ? source : FeedDiagnostics.UnknownSource.Report(
                $"NuGet's configuration has no source '{Target.Feed.Source}' for {Target.Folder}; it has: {string.Join(", ", sources.Where(s => s.IsEnabled).Select(s => s.Name))}.",
                $"Add it: dotnet nuget add source ADDRESS --name {Target.Feed.Source}");
        }
        catch (NuGetConfigurationException exception)
        {
            return FeedDiagnostics.UnknownSource.Report($"NuGet's configuration for {Target.Folder} cannot be read: {exception.Message}", "Mend the file that it names.");
        }
    }

    /// <summary>Copies a package from the feed.</summary>
    public async Task<FoundPackage> DownloadAsync(PackageIdentity identity, MemoryStream bytes, CancellationToken cancellationToken)
    {
        var found = false;
        var failure = await AskAsync(async (source, repository) =>
        {
            // What was cached before the push says nothing about now.
            using var cache = new SourceCacheContext { NoCache = true, DirectDownload = true, RefreshMemoryCache = true };
            var packages = await repository.GetResourceAsync<FindPackageByIdResource>(cancellationToken)
                ?? throw new InvalidDataException("It offers no way to read packages.");
            found = await packages.CopyNupkgToStreamAsync(identity.Id, identity.Version, bytes, cache, NullLogger.Instance, cancellationToken);
            return null;
        }, cancellationToken);
        return new FoundPackage(found, failure);
    }

    /// <summary>Pushes a package.</summary>
    public Task<FeedFailure?> PushAsync(PackageFile file, PackageIdentity identity, CancellationToken cancellationToken) => AskAsync(async (source, repository) =>
    {
        if (source.IsLocal)
        {
            return await FolderFeed.AddAsync(source.Source, file, identity, cancellationToken);
        }

        return await SendAsync(source, await PushesAsync(repository, cancellationToken), file, null, cancellationToken);
    }, cancellationToken);

    /// <summary>Pushes symbols.</summary>
    public Task<FeedFailure?> PushSymbolsAsync(PackageFile file, CancellationToken cancellationToken) => AskAsync(async (source, repository) =>
    {
        var symbols = await repository.GetResourceAsync<SymbolPackageUpdateResourceV3>(cancellationToken);
        return symbols is null ? null : await SendAsync(source, await PushesAsync(repository, cancellationToken), file, symbols, cancellationToken);
    }, cancellationToken);

    /// <summary>Where symbols go; null where the feed takes none.</summary>
    public async Task<(bool Taken, FeedFailure? Failure)> TakesSymbolsAsync(CancellationToken cancellationToken)
    {
        var taken = false;
        var failure = await AskAsync(async (source, repository) =>
        {
            taken = source.IsLocal || await repository.GetResourceAsync<SymbolPackageUpdateResourceV3>(cancellationToken) is not null;
            return null;
        }, cancellationToken);
        return (taken, failure);
    }

    /// <summary>Why there is no key to push with; null when there is a way to get one.</summary>
    public Diagnostic? MissingKey(PackageSource source) => _keys.Missing(source);

    /// <summary>Why nothing could be pushed, as far as the feed itself shows it; null when it answers.</summary>
    public Task<FeedFailure?> ProbeAsync(CancellationToken cancellationToken) => AskAsync(async (source, repository) =>
    {
        if (!source.IsLocal)
        {
            await repository.GetResourceAsync<FindPackageByIdResource>(cancellationToken);
            await PushesAsync(repository, cancellationToken);
        }

        return null;
    }, cancellationToken);

    private static async Task<PackageUpdateResource> PushesAsync(SourceRepository repository, CancellationToken cancellationToken) =>
        await repository.GetResourceAsync<PackageUpdateResource>(cancellationToken) ?? throw new InvalidDataException("It offers no way to push packages.");

    private async Task<FeedFailure?> SendAsync(
        PackageSource source, PackageUpdateResource push, PackageFile file, SymbolPackageUpdateResourceV3? symbols, CancellationToken cancellationToken)
    {
        var (key, missing) = await _keys.GetAsync(source, push.SourceUri, cancellationToken);
        if (key is null)
        {
            return missing;
        }

        // NuGet's push knows no cancellation; whoever cancels is not kept waiting, and the next run looks what came of it.
        await push.PushAsync(
            [file.Path], symbols?.SourceUri.AbsoluteUri ?? "", Seconds, disableBuffering: false, _ => key.Value, _ => key.Value,
            noServiceEndpoint: false, skipDuplicate: false, allowSnupkg: symbols is not null, source.AllowInsecureConnections, NullLogger.Instance).WaitAsync(cancellationToken);
        return null;
    }

    private async Task<FeedFailure?> AskAsync(Func<PackageSource, SourceRepository, Task<FeedFailure?>> ask, CancellationToken cancellationToken)
    {
        var source = Source();
        if (!source.IsSuccess)
        {
            return FeedFailure.Of(source.Diagnostics[0]);
        }

        if (source.Value.IsLocal && !Directory.Exists(source.Value.Source))
        {
            return FeedFailure.Of(FeedDiagnostics.Unreachable.Report($"The feed '{Target.Feed.Source}' is the folder '{source.Value.Source}', which is not there.", "Make it, or connect the drive that it is on."));
        }

        try
        {
            return await ask(source.Value, Repository.Factory.GetCoreV3(source.Value));
        }
        catch (Exception exception) when (exception is FatalProtocolException or HttpRequestException or IOException or OperationCanceledException or UnauthorizedAccessException or InvalidDataException)
        {
            // NuGet says of a cancelled request that the feed failed.
            cancellationToken.ThrowIfCancellationRequested();
            return FeedFailure.Of(exception);
        }
    }
}

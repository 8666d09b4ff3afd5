using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Feeds.Publishing;

/// <summary>
/// The feed has the symbols of a package. Feeds do not show them, so that a receipt on this machine tells of a push that was accepted; where
/// it is lost, the same symbols are pushed again, which changes nothing.
/// </summary>
internal sealed class SymbolsOperation(Feed feed, PackageFile file) : IOperation
{
    public string Id { get; } = $"{feed.Target.Id}/{file.Artifact.Name}";

    // A source may have any name, and a file may not.
    private string Receipt => Path.Combine(feed.Target.Receipts, $"{Uri.EscapeDataString(feed.Target.Feed.Source)}-{file.Artifact.Name}-{file.Artifact.Sha256}.receipt");

    public OperationDescription Describe() => new(
        "push symbols", $"{feed.Target.Feed.Source}/{file.Artifact.Name}", ("size", file.Artifact.Size.ToString()), ("sha256", file.Artifact.Sha256));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var source = feed.Source();
        if (!source.IsSuccess)
        {
            return new Observation.Conflict(source.Diagnostics[0]);
        }

        if (source.Value.IsLocal)
        {
            return InFolder(source.Value.Source);
        }

        if (File.Exists(Receipt))
        {
            return new Observation.Satisfied("were accepted");
        }

        var (taken, failure) = await feed.TakesSymbolsAsync(cancellationToken);
        return failure is not null ? new Observation.Conflict(failure.Report(feed))
            : taken ? new Observation.Missing("were not pushed from here")
            : new Observation.Satisfied("the feed takes no symbols");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var copied = await PrivateCopy.OfAsync(file, cancellationToken);
        if (!copied.IsSuccess)
        {
            return copied.Diagnostics[0];
        }

        using var copy = copied.Value;
        return await PushAsync(copy.File, cancellationToken);
    }

    private Task<Diagnostic?> PushAsync(PackageFile copy, CancellationToken cancellationToken) => Attempts.RunAsync(feed, async _ =>
    {
        try
        {
            var source = feed.Source();
            if (source.IsSuccess && source.Value.IsLocal)
            {
                await FolderFeed.CopyAsync(copy.Path, Path.Combine(source.Value.Source, file.Artifact.Name), cancellationToken);
                return Attempt.Done;
            }

            // Before the push: a receipt that cannot be written is found out while nothing has happened yet.
            Directory.CreateDirectory(feed.Target.Receipts);

            // 409: "was pushed but is not yet available". https://learn.microsoft.com/nuget/api/symbol-package-publish-resource
            if (await feed.PushSymbolsAsync(copy, cancellationToken) is { Status: not 409 } failure)
            {
                return Attempt.Of(failure, feed);
            }

            await File.WriteAllTextAsync(Receipt, "", cancellationToken);
            return Attempt.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Attempt(FeedDiagnostics.Unreachable.Report($"The symbols or their receipt cannot be written: {exception.Message}", "Free some space, or make the folder writable."));
        }
    }, cancellationToken);

    private Observation InFolder(string folder)
    {
        var path = Path.Combine(folder, file.Artifact.Name);
        if (!File.Exists(path))
        {
            return new Observation.Missing("are not there");
        }

        using var bytes = File.OpenRead(path);
        var hash = LocalPackage.Hash(bytes);
        return hash == file.Artifact.Sha256 ? new Observation.Satisfied($"sha256 {hash}") : new Observation.Conflict(FeedDiagnostics.OtherBytes.Report(
            $"'{feed.Target.Feed.Source}' has another '{file.Artifact.Name}': its sha256 is {hash}, this one's is {file.Artifact.Sha256}.",
            "A package is never replaced. Commit, so that the new bytes get a version of their own."));
    }
}

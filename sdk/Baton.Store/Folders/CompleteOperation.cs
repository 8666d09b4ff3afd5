using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Store.Shelves;

namespace Baton.Store.Folders;

/// <summary>The release is in its place, whole, and every channel points to its newest release.</summary>
internal sealed class CompleteOperation(string id, Publication publication) : IOperation
{
    public string Id => id;

    public OperationDescription Describe() => new("publish", publication.Place, ("files", publication.Files.Length.ToString()));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        if (!publication.IsPublished)
        {
            return new Observation.Missing($"'{publication.Place}' is not there");
        }

        var hold = await publication.Shelf.ChannelsHoldAsync(publication.Release.Name, cancellationToken);
        return !hold.IsSuccess ? new Observation.Conflict(hold.Diagnostics.First(d => d.IsError))
            : hold.Value ? new Observation.Satisfied($"{publication.Files.Length} files") : new Observation.Missing("a channel points to an older release");
    }

    /// <summary>The channels move after the release is whole: a run that ends between them leaves the older pointers, which still name whole releases.</summary>
    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) =>
        await PlaceAsync(cancellationToken) ?? await publication.Shelf.MoveChannelsAsync(publication.Release.Name, cancellationToken);

    private Task<Diagnostic?> PlaceAsync(CancellationToken cancellationToken) => publication.WriteAsync("The release", async () =>
    {
        // Since every file was seen to be right, another run may have published its own, or put them in the same place.
        if (publication.IsPublished)
        {
            return await ConflictAsync(cancellationToken);
        }

        if (await OtherAsync(cancellationToken) is { } other)
        {
            return StoreDiagnostics.Busy.Report($"'{other}' was replaced by another run that publishes the same version.", "Wait until it has ended, and run it again.");
        }

        // What an earlier try left behind is no part of this release.
        foreach (var stray in new DirectoryInfo(publication.Partial).EnumerateFileSystemInfos().Where(s => publication.Files.All(f => f.Name != s.Name)).ToList())
        {
            if (stray is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                stray.Delete();
            }
        }

        Directory.Move(publication.Partial, publication.Place);
        return null;
    }, cancellationToken);

    private async Task<Diagnostic?> ConflictAsync(CancellationToken cancellationToken)
    {
        foreach (var file in publication.Files)
        {
            if (await PublishedFile.JudgeAsync(file, publication.Release, new PublishedFolder(publication.Place), cancellationToken) is Observation.Conflict conflict)
            {
                return conflict.Why;
            }
        }

        return null;
    }

    private async Task<string?> OtherAsync(CancellationToken cancellationToken)
    {
        foreach (var file in publication.Files)
        {
            var path = Path.Combine(publication.Partial, file.Name);
            if (!(await file.CompareAsync(path, cancellationToken)).IsSame)
            {
                return path;
            }
        }

        return null;
    }
}

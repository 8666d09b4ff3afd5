using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Store.Shelves;

namespace Baton.Store.Buckets;

/// <summary>The release is in the bucket, whole, and every channel points to its newest release.</summary>
internal sealed class PublishedOperation(string id, BucketPublication publication) : IOperation
{
    private readonly ReleaseShelf shelf = new(publication.Objects);

    public string Id => id;

    public OperationDescription Describe() => new("publish", publication.There.Place, ("files", publication.Files.Length.ToString()));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var isPublished = false;
        if (await publication.Objects.DoAsync("look at the record", async () => isPublished = await publication.IsPublishedAsync(cancellationToken), cancellationToken) is { } failed)
        {
            return new Observation.Conflict(failed);
        }

        if (!isPublished)
        {
            return new Observation.Missing($"'{publication.There.Place}' has no record");
        }

        var hold = await shelf.ChannelsHoldAsync(publication.Release.Name, cancellationToken);
        return !hold.IsSuccess ? new Observation.Conflict(hold.Diagnostics.First(d => d.IsError))
            : hold.Value ? new Observation.Satisfied($"{publication.Files.Length} files") : new Observation.Missing("a channel points to an older release");
    }

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => shelf.MoveChannelsAsync(publication.Release.Name, cancellationToken);
}

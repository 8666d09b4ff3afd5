using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Store.Shelves;

namespace Baton.Store.Buckets;

/// <summary>A file of a release is in the bucket.</summary>
internal sealed class ObjectOperation(string id, StoredFile file, BucketPublication publication) : IOperation
{
    public string Id => id;

    public OperationDescription Describe() => file.File.IsBuildRecord
        ? new("write", $"{publication.There.Place}/{file.Name}")
        : new("write", $"{publication.There.Place}/{file.Name}", ("size", file.File.Artifact.Size.ToString()), ("sha256", file.Sha256));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        Observation? seen = null;
        var failed = await publication.Objects.DoAsync($"look at {file.Name}", async () =>
        {
            if (await publication.IsPublishedAsync(cancellationToken))
            {
                seen = await PublishedFile.JudgeAsync(file, publication.Release, publication.There, cancellationToken);
                return;
            }

            var (found, isSame) = await publication.There.CompareAsync(file, cancellationToken);
            seen = isSame ? new Observation.Satisfied($"sha256 {found}")
                : new Observation.Missing(found is null ? $"'{file.Name}' is not there" : $"'{file.Name}' has sha256 {found}, from a run that did not end");
        }, cancellationToken);
        return failed is null ? seen! : new Observation.Conflict(failed);
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        Diagnostic? refused = null;
        return await publication.Objects.DoAsync($"write {file.Name}", async () => refused = await WriteAsync(cancellationToken), cancellationToken) ?? refused;
    }

    private async Task<Diagnostic?> WriteAsync(CancellationToken cancellationToken)
    {
        if (await publication.IsPublishedAsync(cancellationToken))
        {
            // Another run was faster; looking again tells whether it published the same bytes.
            return null;
        }

        // Nothing becomes a release before each of its files was seen to be right, whoever wrote it.
        if (file.Name == ReleaseFolder.RecordName && await publication.OtherAsync(cancellationToken) is { } other)
        {
            return publication.Busy(other);
        }

        var digests = await FileDigests.OfAsync(file.File.Path, publication.Objects.PartSize, cancellationToken);
        if (digests.Sha256 != file.Sha256)
        {
            return StoreDiagnostics.ArtifactChanged.Report(
                $"'{file.Name}' was packed with sha256 {file.Sha256} and now has sha256 {digests.Sha256}.", "Let other runs in this folder end, and run it again.");
        }

        var key = publication.There.KeyOf(file.Name);
        var seen = await publication.Objects.HeadAsync(key, cancellationToken);
        return await publication.Objects.WriteAsync(key, file.File.Path, digests, seen?.ETag, cancellationToken) || (await publication.There.CompareAsync(file, cancellationToken)).IsSame
            ? null : publication.Busy(file.Name);
    }
}

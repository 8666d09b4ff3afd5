using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Store.Shelves;

namespace Baton.Store.Buckets;

/// <summary>A release on its way into a bucket. It is there when its record is, which is written last.</summary>
/// <param name="Release">The release.</param>
/// <param name="Files">All its files, the record as the last one.</param>
/// <param name="Objects">The bucket.</param>
internal sealed record BucketPublication(Release Release, ImmutableArray<StoredFile> Files, BucketObjects Objects)
{
    /// <summary>The release as far as it is there.</summary>
    public PublishedObjects There { get; } = new(Objects, $"{Release.Name}/{Release.Version}");

    /// <summary>Whether a reader finds it.</summary>
    public async Task<bool> IsPublishedAsync(CancellationToken cancellationToken) => await Objects.HeadAsync(There.KeyOf(ReleaseFolder.RecordName), cancellationToken) is not null;

    /// <summary>A file that is not there as it should be, the record aside; null for none.</summary>
    public async Task<string?> OtherAsync(CancellationToken cancellationToken)
    {
        foreach (var file in Files.Where(f => f.Name != ReleaseFolder.RecordName))
        {
            if (!(await There.CompareAsync(file, cancellationToken)).IsSame)
            {
                return file.Name;
            }
        }

        return null;
    }

    /// <summary>Another run writes the same version.</summary>
    public Diagnostic Busy(string name) => StoreDiagnostics.Busy.Report(
        $"'{There.Place}/{name}' was written by another run that publishes the same version.", "Wait until it has ended, and run it again.");
}

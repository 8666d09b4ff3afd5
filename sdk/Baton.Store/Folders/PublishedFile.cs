using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Releases.Archives;
using Baton.Core.Releases.Verification;

namespace Baton.Store.Folders;

/// <summary>
/// Holds a file of a release that is published against the same file of this build. The artifacts must be the same bytes; the record and its evidence
/// are those of the build that was published first, and stay.
/// </summary>
internal static class PublishedFile
{
    /// <exception cref="IOException">Something cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static async Task<Observation> JudgeAsync(StoredFile file, Publication publication, CancellationToken cancellationToken)
    {
        var path = Path.Combine(publication.Place, file.Name);
        var (found, isSame) = await file.CompareAsync(path, cancellationToken);
        if (isSame)
        {
            return new Observation.Satisfied($"sha256 {found}");
        }

        var first = await FirstAsync(publication, cancellationToken);
        if (FirstBuild.IsEvidence(file.Kind) && first is not null && FirstBuild.IsSame(first, publication.Release)
            && FirstBuild.Has(first, file.Kind, file.Name, found is null ? null : await File.ReadAllBytesAsync(path, cancellationToken)))
        {
            return new Observation.Satisfied(found is null ? "the build that was published first has none" : $"sha256 {found}, of the build that was published first");
        }

        return new Observation.Conflict(Other(file, publication, found, first));
    }

    /// <summary>The record of the build that was published first; null when there is none that can be read.</summary>
    private static async Task<Release?> FirstAsync(Publication publication, CancellationToken cancellationToken)
    {
        var record = Path.Combine(publication.Place, ReleaseFolder.RecordName);
        return File.Exists(record) ? FirstBuild.Read(await File.ReadAllBytesAsync(record, cancellationToken)) : null;
    }

    private static Diagnostic Other(StoredFile file, Publication publication, string? found, Release? first)
    {
        var before = $"{publication.Release.Name} {publication.Release.Version} was published to '{publication.Place}' before";
        if (first is not null && first.Commit != publication.Release.Commit)
        {
            return StoreDiagnostics.OtherBytes.Report(
                $"{before}, from commit {first.Commit}; this is commit {publication.Release.Commit}. A published release is never changed.", "Release this commit under a version of its own.");
        }

        if (found is null || FirstBuild.IsEvidence(file.Kind))
        {
            return StoreDiagnostics.OtherBytes.Report(
                $"{before}, {(found is null ? $"without {file.Name}" : $"with another {file.Name} (sha256 {found}, not {file.Sha256})")}. A published release is never changed.",
                "Somebody changed the folder after it was published: restore it from a copy; or, if nobody has used that release, delete its folder.");
        }

        using var published = File.OpenRead(Path.Combine(publication.Place, file.Name));
        using var built = File.OpenRead(file.File.Path);
        var difference = ArchiveDifference.Explain(published, built);
        return StoreDiagnostics.OtherBytes.Report(
            $"{before}, with another {file.Name} (sha256 {found}, not {file.Sha256}): {difference}.",
            $"{difference.Advice} If nobody has used that release, delete its folder.");
    }
}

using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Releases.Verification;

namespace Baton.Store.Shelves;

/// <summary>
/// Holds a file of a release that is published against the same file of this build. The artifacts must be the same bytes; the record and its evidence
/// are those of the build that was published first, and stay.
/// </summary>
internal static class PublishedFile
{
    /// <exception cref="IOException">Something cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static async Task<Observation> JudgeAsync(StoredFile file, Release release, IPublishedFiles published, CancellationToken cancellationToken)
    {
        var (found, isSame) = await published.CompareAsync(file, cancellationToken);
        if (isSame)
        {
            return new Observation.Satisfied($"sha256 {found}");
        }

        var first = await published.ReadAsync(ReleaseFolder.RecordName, cancellationToken) is { } record ? FirstBuild.Read(record) : null;
        if (FirstBuild.IsEvidence(file.Kind) && first is not null && FirstBuild.IsSame(first, release)
            && FirstBuild.Has(first, file.Kind, file.Name, found is null ? null : await published.ReadAsync(file.Name, cancellationToken)))
        {
            return new Observation.Satisfied(found is null ? "the build that was published first has none" : $"sha256 {found}, of the build that was published first");
        }

        return new Observation.Conflict(Other(file, release, published, found, first));
    }

    private static Diagnostic Other(StoredFile file, Release release, IPublishedFiles published, string? found, Release? first)
    {
        var before = $"{release.Name} {release.Version} was published to '{published.Place}' before";
        if (first is not null && first.Commit != release.Commit)
        {
            return StoreDiagnostics.OtherBytes.Report(
                $"{before}, from commit {first.Commit}; this is commit {release.Commit}. A published release is never changed.", "Release this commit under a version of its own.");
        }

        if (found is null || FirstBuild.IsEvidence(file.Kind))
        {
            return StoreDiagnostics.OtherBytes.Report(
                $"{before}, {(found is null ? $"without {file.Name}" : $"with another {file.Name} (sha256 {found}, not {file.Sha256})")}. A published release is never changed.",
                "Somebody changed it after it was published: restore it from a copy; or, if nobody has used that release, delete it.");
        }

        var (difference, advice) = published.Explain(file) is { } known ? ($": {known.Difference}", known.Advice + " ") : ("", "");
        return StoreDiagnostics.OtherBytes.Report(
            $"{before}, with another {file.Name} (sha256 {found}, not {file.Sha256}){difference}.", $"{advice}If nobody has used that release, delete it.");
    }
}

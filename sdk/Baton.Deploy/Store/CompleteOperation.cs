using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Deploy.Store;

/// <summary>The release is in its place, whole.</summary>
internal sealed class CompleteOperation(string id, Publication publication) : IOperation
{
    public string Id => id;

    public OperationDescription Describe() => new("publish", publication.Place, ("files", publication.Files.Length.ToString()));

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(publication.IsPublished
        ? new Observation.Satisfied($"{publication.Files.Length} files")
        : new Observation.Missing($"'{publication.Place}' is not there"));

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => publication.WriteAsync("The release", async () =>
    {
        var published = publication.IsPublished;
        if (await OtherAsync(published ? publication.Place : publication.Partial, cancellationToken) is { } other)
        {
            return published
                ? StoreDiagnostics.OtherBytes.Report(
                    $"Another run has just published {publication.Release.Name} {publication.Release.Version} with another '{other}'.",
                    "Commit, so that the new bytes get a version of their own; or, if nobody has used that release, delete its folder.")
                : StoreDiagnostics.Busy.Report(
                    $"'{other}' was replaced by another run that publishes the same version.", "Wait until it has ended, and run it again.");
        }

        if (published)
        {
            return null;
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

    /// <summary>Every file was seen to be right; but since then another run may have put its own in the same place.</summary>
    private async Task<string?> OtherAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var file in publication.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (await StoredFile.FindAsync(path, cancellationToken) != file.Sha256)
            {
                return path;
            }
        }

        return null;
    }
}

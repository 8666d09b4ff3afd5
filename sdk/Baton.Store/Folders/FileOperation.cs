using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Store.Shelves;

namespace Baton.Store.Folders;

/// <summary>A file of a release is in the store, or ready beside its place.</summary>
internal sealed class FileOperation(string id, StoredFile file, Publication publication) : IOperation
{
    public string Id => id;

    // It tells of one build, so its size may differ between two builds of one release.
    public OperationDescription Describe() => file.File.IsBuildRecord
        ? new("write", Path.Combine(publication.Place, file.Name))
        : new("write", Path.Combine(publication.Place, file.Name), ("size", file.File.Artifact.Size.ToString()), ("sha256", file.Sha256));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(publication.IsPublished ? publication.Place : publication.Partial, file.Name);
        try
        {
            if (publication.IsPublished)
            {
                return await PublishedFile.JudgeAsync(file, publication.Release, new PublishedFolder(publication.Place), cancellationToken);
            }

            var (found, isSame) = await file.CompareAsync(path, cancellationToken);
            return isSame ? new Observation.Satisfied($"sha256 {found}")
                : new Observation.Missing(found is null ? $"'{path}' is not there" : $"'{path}' has sha256 {found}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Observation.Conflict(StoreDiagnostics.CannotRead.Report(
                $"'{path}' cannot be read: {exception.Message}", "Give yourself the right to read it, and run it again."));
        }
    }

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) => publication.WriteAsync($"'{file.Name}'", async () =>
    {
        if (publication.IsPublished)
        {
            // Another run was faster; looking again tells whether it published the same bytes.
            return null;
        }

        Directory.CreateDirectory(publication.Partial);
        var unfinished = Path.Combine(publication.Partial, $"{file.Name}.unfinished");
        if (await CopyAsync(unfinished, cancellationToken) is { } changed)
        {
            File.Delete(unfinished);
            return changed;
        }

        File.Move(unfinished, Path.Combine(publication.Partial, file.Name), overwrite: true);
        return null;
    }, cancellationToken);

    private async Task<Diagnostic?> CopyAsync(string path, CancellationToken cancellationToken)
    {
        Stream source;
        try
        {
            source = File.OpenRead(file.File.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Changed($"cannot be read: {exception.Message}");
        }

        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (source)
        await using (var target = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            var buffer = new byte[81920];
            for (int read; (read = await source.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                sha256.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            target.Flush(flushToDisk: true);
        }

        var copied = Convert.ToHexStringLower(sha256.GetHashAndReset());
        return copied == file.Sha256 ? null : Changed($"has sha256 {copied}");
    }

    private Diagnostic Changed(string now) => StoreDiagnostics.ArtifactChanged.Report(
        $"'{file.Name}' was packed with sha256 {file.Sha256} and now {now}.", "Let other runs in this folder end, and run it again.");
}

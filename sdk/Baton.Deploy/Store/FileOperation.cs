using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;

namespace Baton.Deploy.Store;

/// <summary>A file of a release is in the store, or ready beside its place.</summary>
internal sealed class FileOperation(string id, StoredFile file, string place, string partial, Release release) : IOperation
{
    public string Id => id;

    // The record says when it was built, so its size may differ between two builds of one release.
    public OperationDescription Describe() => file.Name == FolderStore.RecordName
        ? new("write", Path.Combine(place, file.Name))
        : new("write", Path.Combine(place, file.Name), ("size", file.Size.ToString()), ("sha256", file.Sha256));

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(place))
        {
            var published = Path.Combine(place, file.Name);
            return Task.FromResult<Observation>(File.Exists(published) && StoredFile.Identity(published) == file.Sha256
                ? new Observation.Satisfied($"sha256 {file.Sha256}")
                : new Observation.Conflict(StoreDiagnostics.OtherBytes.Report(
                    $"{release.Name} {release.Version} was published to '{place}' before, {(File.Exists(published) ? $"with another {file.Name}" : $"without {file.Name}")}. A published release is never changed.",
                    "Commit, so that the new bytes get a version of their own; or, if nobody has used that release, delete its folder.")));
        }

        var ready = Path.Combine(partial, file.Name);
        return Task.FromResult<Observation>(File.Exists(ready) && StoredFile.Identity(ready) == file.Sha256
            ? new Observation.Satisfied($"sha256 {file.Sha256}")
            : new Observation.Missing($"'{ready}' is not there"));
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(partial);
            var unfinished = Path.Combine(partial, $"{file.Name}.unfinished");
            await using (var target = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                await using var source = file.Open();
                await source.CopyToAsync(target, cancellationToken);
                target.Flush(flushToDisk: true);
            }

            File.Move(unfinished, Path.Combine(partial, file.Name), overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StoreDiagnostics.CannotWrite.Report(
                $"'{file.Name}' cannot be written to '{partial}': {exception.Message}", "Free some space or make the folder writable, and run it again; what is there already stays.");
        }
    }
}

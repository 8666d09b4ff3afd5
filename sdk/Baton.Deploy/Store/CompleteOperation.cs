using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Deploy.Store;

/// <summary>The release is in its place, whole.</summary>
internal sealed class CompleteOperation(string id, ImmutableArray<StoredFile> files, string place, string partial) : IOperation
{
    public string Id => id;

    public OperationDescription Describe() => new("publish", place, ("files", files.Length.ToString()));

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(
        Directory.Exists(place) ? new Observation.Satisfied($"{files.Length} files") : new Observation.Missing($"'{place}' is not there"));

    public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What an earlier try left behind is no part of this release.
            foreach (var stray in Directory.EnumerateFiles(partial).Where(f => files.All(file => file.Name != Path.GetFileName(f))).ToList())
            {
                File.Delete(stray);
            }

            Directory.Move(partial, place);
            return Task.FromResult<Diagnostic?>(null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<Diagnostic?>(StoreDiagnostics.CannotWrite.Report(
                $"'{partial}' cannot be moved to '{place}': {exception.Message}", "Make the folder writable, and run it again."));
        }
    }
}

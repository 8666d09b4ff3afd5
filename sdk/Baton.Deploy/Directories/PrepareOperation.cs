using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Store;

namespace Baton.Deploy.Directories;

/// <summary>The version's folder is there, whole: unpacked beside its place, its hook run, marked, and moved there in one step.</summary>
internal sealed class PrepareOperation(Deployment deployment) : IOperation
{
    private readonly DirectoryLayout layout = deployment.Layout;

    public string Id => $"deploy/{deployment.Environment.Name}/prepare";

    public OperationDescription Describe() => new(
        "prepare", deployment.Folder, [.. Unpacker.Archives(deployment.Release).Select(a => KeyValuePair.Create(a.Name, $"sha256 {a.Sha256}"))]);

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var found = VersionMarker.Read(deployment.Folder);
        return Task.FromResult<Observation>(
            found == VersionMarker.Of(deployment.Release) ? new Observation.Satisfied("unpacked and marked")
            : found is null ? new Observation.Missing($"'{deployment.Folder}' is not there")
            : layout.LiveVersion() != deployment.Release.Version ? new Observation.Missing("it was made of other bytes and never went live")
            : new Observation.Conflict(StoreDiagnostics.OtherBytes.Report(
                $"{deployment.Release.Version} is live in '{deployment.Environment.Name}', made of other bytes.", "Commit, so that it gets a version of its own.")));
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        if (Unpacker.Archives(deployment.Release).IsEmpty)
        {
            return DeployDiagnostics.NothingToDeploy.Report(
                $"{deployment.Release.Name} {deployment.Release.Version} has no zip.", "Add a package with \"zip\" to baton.json.");
        }

        if (ReleaseFolder.Verify(deployment.Release, deployment.Artifacts, cancellationToken) is { } damaged)
        {
            return damaged;
        }

        try
        {
            // The lock is ours: whatever is half made was left behind by a run that has ended.
            if (Directory.Exists(layout.Unpack))
            {
                Directory.Delete(layout.Unpack, recursive: true);
            }

            var folder = Path.Combine(layout.Unpack, deployment.Release.Version);
            Directory.CreateDirectory(folder);
            Directory.CreateDirectory(layout.Versions);
            Directory.CreateDirectory(layout.Logs);
            var error = Unpacker.Unpack(deployment.Release, deployment.Artifacts, folder)
                ?? await deployment.Hooks.RunAsync(
                    "prepare", deployment.Environment.Hooks.Prepare, folder, deployment.Facts(deployment.Release.Version, folder, layout.LiveVersion()),
                    Path.Combine(layout.Logs, $"prepare-{deployment.Release.Version}.log"), cancellationToken);
            if (error is not null)
            {
                return error;
            }

            VersionMarker.Of(deployment.Release).Write(folder);
            if (Directory.Exists(deployment.Folder))
            {
                Directory.Delete(deployment.Folder, recursive: true);
            }

            Directory.Move(folder, deployment.Folder);
            Directory.Delete(layout.Unpack, recursive: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return DeployDiagnostics.CannotWrite.Report(
                $"'{layout.Root}' cannot be written: {exception.Message}", "Free some space or make the folder writable, and run it again; what is live was not touched.");
        }
    }
}

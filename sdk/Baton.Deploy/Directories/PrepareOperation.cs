using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Deploy.Versions;
using Baton.Store;

namespace Baton.Deploy.Directories;

/// <summary>The version's folder is there, whole: unpacked beside its place, its hook run, marked, and moved there in one step.</summary>
internal sealed class PrepareOperation(Deployment deployment) : IOperation
{
    private readonly DirectoryLayout layout = deployment.Layout;

    public string Id => $"deploy/{deployment.Environment.Name}/prepare";

    public OperationDescription Describe() => new(
        "prepare",
        deployment.Folder,
        [
            .. (deployment.Archives.IsSuccess ? deployment.Archives.Value : []).Select(a => KeyValuePair.Create(a.Name, $"sha256 {a.Sha256}")),
            KeyValuePair.Create("configuration", $"sha256 {deployment.Marker.Desired!.Configuration}"),
            KeyValuePair.Create("hooks", $"sha256 {deployment.Marker.Desired.Hooks}"),
        ]);

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        if (!deployment.Archives.IsSuccess)
        {
            return Task.FromResult<Observation>(new Observation.Conflict(deployment.Archives.Diagnostics[0]));
        }

        var found = VersionMarker.Read(deployment.Folder);
        var live = layout.LiveName() is { } name ? VersionMarker.Read(layout.VersionFolder(name)) : null;
        return Task.FromResult<Observation>(
            live is not null && live.Version == deployment.Release.Version && !live.HasBytesOf(deployment.Marker)
                ? new Observation.Conflict(StoreDiagnostics.OtherBytes.Report(
                    $"{deployment.Release.Version} is live in '{deployment.Environment.Name}', made of other bytes.", "Commit, so that it gets a version of its own."))
            : found == deployment.Marker ? new Observation.Satisfied("unpacked and marked")
            : found is not null ? new Observation.Missing("it was made of other bytes and never went live")
            : live is not null && live.Version == deployment.Release.Version ? new Observation.Missing(Difference(live))
            : new Observation.Missing($"'{deployment.Folder}' is not there"));
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        if (!deployment.Archives.IsSuccess)
        {
            return deployment.Archives.Diagnostics[0];
        }

        var archives = deployment.Archives.Value;
        if (archives.IsEmpty)
        {
            return DeployDiagnostics.NothingToDeploy.Report(
                $"{deployment.Release.Name} {deployment.Release.Version} has no zip.", "Add a package with \"zip\" to baton.json.");
        }

        if (ReleaseFolder.Verify(deployment.Release with { Artifacts = archives }, deployment.Artifacts, cancellationToken) is { } damaged)
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
            var error = Unpacker.Unpack(archives, deployment.Artifacts, folder)
                ?? (deployment.Settings is { } settings ? await settings.WriteAsync(folder, cancellationToken) : null)
                ?? await deployment.RunHookAsync("prepare", deployment.Environment, deployment.Name, folder, layout.LiveName(), cancellationToken);
            if (error is not null)
            {
                if (deployment.Settings is not null)
                {
                    // A half-made folder may stay for a look at what went wrong; one with secrets may not.
                    Directory.Delete(layout.Unpack, recursive: true);
                }

                return error;
            }

            deployment.Marker.Write(folder);
            var place = deployment.Folder;
            if (Directory.Exists(place))
            {
                Directory.Delete(place, recursive: true);
            }

            Directory.Move(folder, place);
            Directory.Delete(layout.Unpack, recursive: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return DeployDiagnostics.CannotWrite.Report(
                $"'{layout.Root}' cannot be written: {exception.Message}", "Free some space or make the folder writable, and run it again; what is live was not touched.");
        }
    }

    private string Difference(VersionMarker live) => live.Desired is null ? "the live deployment does not tell its variables and hooks"
        : string.Join("; ", DesiredChanges.Between(live.Desired, deployment.Marker.Desired!));
}

using Baton.Core.Diagnostics;

namespace Baton.Deploy.Directories;

/// <summary>Points the link <c>live</c> at a version, in one step, and runs the version's hook.</summary>
internal sealed class LiveSwitch(Deployment deployment)
{
    private readonly DirectoryLayout layout = deployment.Layout;

    /// <summary>Makes a version live.</summary>
    /// <param name="version">The version; its folder is whole.</param>
    /// <param name="previous">The one before; null for none.</param>
    /// <param name="cancellationToken">Ends the hook.</param>
    public async Task<Diagnostic?> ToAsync(string version, string? previous, CancellationToken cancellationToken)
    {
        try
        {
            new ActivationState(version, Activated: false, previous).Write(layout);
            Point(version);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DeployDiagnostics.CannotWrite.Report(
                $"The link '{layout.Live}' cannot be switched: {exception.Message}", "Make the folder writable, on a file system with symbolic links; what was live still is.");
        }

        if (await RunHookAsync(version, previous, cancellationToken) is { } failed)
        {
            return failed;
        }

        new ActivationState(version, Activated: true, previous).Write(layout);
        return null;
    }

    /// <summary>Runs the hook of the version that the link points to, again.</summary>
    public Task<Diagnostic?> RunHookAsync(string version, string? previous, CancellationToken cancellationToken)
    {
        var folder = layout.VersionFolder(version);
        return deployment.Hooks.RunAsync(
            "activated", deployment.Environment.Hooks.Activated, folder, deployment.Facts(version, folder, previous),
            Path.Combine(layout.Logs, $"activated-{version}.log"), cancellationToken);
    }

    /// <summary>Takes the link away, when there is nothing to go back to. The state stays: something of ours has run here.</summary>
    public void ToNothing() => File.Delete(layout.Live);

    /// <summary>A link cannot be changed, but replaced by another one: rename is atomic, so that a reader sees the one or the other.</summary>
    private void Point(string version)
    {
        var beside = Path.Combine(layout.Root, "live.new");
        File.Delete(beside);
        File.CreateSymbolicLink(beside, Path.Combine("versions", version));
        Rename.Over(beside, layout.Live);
    }
}

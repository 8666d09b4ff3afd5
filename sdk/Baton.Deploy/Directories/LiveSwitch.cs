using Baton.Core.Diagnostics;

namespace Baton.Deploy.Directories;

/// <summary>Points the link <c>live</c> at a version, in one step, and runs the version's hook.</summary>
internal sealed class LiveSwitch(Deployment deployment)
{
    private readonly DirectoryLayout layout = deployment.Layout;

    /// <summary>Makes a deployment live.</summary>
    /// <param name="name">The name of its folder, which is whole.</param>
    /// <param name="previous">The name of the one before; null for none.</param>
    /// <param name="cancellationToken">Ends the hook.</param>
    public async Task<Diagnostic?> ToAsync(string name, string? previous, CancellationToken cancellationToken)
    {
        try
        {
            new ActivationState(name, Activated: false, previous).Write(layout);
            Point(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DeployDiagnostics.CannotWrite.Report(
                $"The link '{layout.Live}' cannot be switched: {exception.Message}", "Make the folder writable, on a file system with symbolic links; what was live still is.");
        }

        if (await RunHookAsync(name, previous, cancellationToken) is { } failed)
        {
            return failed;
        }

        new ActivationState(name, Activated: true, previous).Write(layout);
        return null;
    }

    /// <summary>Runs the hook of the deployment that the link points to, with its own variables.</summary>
    public Task<Diagnostic?> RunHookAsync(string name, string? previous, CancellationToken cancellationToken) =>
        deployment.RunHookAsync("activated", deployment.EnvironmentOf(name), name, layout.VersionFolder(name), previous, cancellationToken);

    /// <summary>Takes the link away, when there is nothing to go back to. The state stays: something of ours has run here.</summary>
    public void ToNothing() => File.Delete(layout.Live);

    /// <summary>A link cannot be changed, but replaced by another one: rename is atomic, so that a reader sees the one or the other.</summary>
    private void Point(string name)
    {
        var beside = Path.Combine(layout.Root, "live.new");
        File.Delete(beside);
        File.CreateSymbolicLink(beside, Path.Combine("versions", name));
        Rename.Over(beside, layout.Live);
    }
}

using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Deploy.Directories;

/// <summary>Nothing is live in the folder: the hook that stops the service has run, and the link <c>live</c> is gone.</summary>
internal sealed class WithdrawOperation(Deployment deployment) : IOperation
{
    private readonly DirectoryLayout layout = deployment.Layout;

    public string Id => $"retire/{deployment.Environment.Name}/withdraw";

    public OperationDescription Describe() => new("withdraw", layout.Live, ("version", deployment.Release.Version));

    public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(
        layout.LiveVersion() is { } live ? new Observation.Missing($"{live} is live") : new Observation.Satisfied("nothing is live"));

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var name = layout.LiveName() ?? deployment.Release.Version;
        var folder = layout.VersionFolder(name);
        if (Directory.Exists(folder) && await deployment.RunHookAsync("retired", deployment.Environment, name, folder, name, cancellationToken) is { } failed)
        {
            return failed;
        }

        try
        {
            new LiveSwitch(deployment).ToNothing();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DeployDiagnostics.CannotWrite.Report($"The link '{layout.Live}' cannot be removed: {exception.Message}", "Make the folder writable.");
        }
    }
}

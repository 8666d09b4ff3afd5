using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Versions;

namespace Baton.Deploy.Directories;

/// <summary>Makes a release live in a folder: <c>versions/</c>, and a link <c>live</c> that is switched in one step.</summary>
/// <param name="Path">The environment's folder, relative to the unit's folder.</param>
/// <param name="Retain">How many versions are kept, the live one included.</param>
public sealed record DirectoryProvider(string Path, int Retain) : IDeployProvider
{
    /// <inheritdoc/>
    public string Name => "directory";

    /// <inheritdoc/>
    public object? Settings => new { path = Path, retain = Retain };

    /// <inheritdoc/>
    public string? Place => Path;

    /// <inheritdoc/>
    public bool WritesSettings => true;

    /// <inheritdoc/>
    public string? Folder(string unit) => System.IO.Path.GetFullPath(Path, unit);

    /// <inheritdoc/>
    public IReadOnlyList<IOperation> Plan(DeployRequest request)
    {
        var deployment = Deployment(request);
        return [new PrepareOperation(deployment), new ActivateOperation(deployment), new VerifyOperation(deployment), new RetainOperation(deployment)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IOperation> Withdraw(DeployRequest request) => [new WithdrawOperation(Deployment(request))];

    /// <inheritdoc/>
    public Result<ImmutableArray<Artifact>> Needs(Release release) => Unpacker.Archives(release);

    /// <inheritdoc/>
    public bool Has(DeployRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new DirectoryLayout(Folder(request.Context.Folder)!).Find(request.Release.Version, request.Desired.Digest) is not null;
    }

    private Deployment Deployment(DeployRequest request) => new(request, new DirectoryLayout(Folder(request.Context.Folder)!), Retain);
}

using Baton.Core.Planning;

namespace Baton.Deploy.Directories;

/// <summary>Makes a release live in a folder: <c>versions/</c>, and a link <c>live</c> that is switched in one step.</summary>
public static class DirectoryProvider
{
    /// <summary>The operations of a deployment, or of a rollback: the same ones, since both make a version live.</summary>
    public static IReadOnlyList<IOperation> Operations(Deployment deployment) =>
        [new PrepareOperation(deployment), new ActivateOperation(deployment), new VerifyOperation(deployment), new RetainOperation(deployment)];

    /// <summary>The operations that take what is live away.</summary>
    public static IReadOnlyList<IOperation> Withdrawal(Deployment deployment) => [new WithdrawOperation(deployment)];

    /// <summary>Whether a version is there, whole, so that it can be made live again without its artifacts.</summary>
    public static bool Has(DirectoryLayout layout, string version) => VersionMarker.Read(layout.VersionFolder(version)) is not null;
}

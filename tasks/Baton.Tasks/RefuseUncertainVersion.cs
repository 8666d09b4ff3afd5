using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

/// <summary>Stops a pack whose version was not read from a whole history.</summary>
[MSBuildMultiThreadableTask]
public sealed class RefuseUncertainVersion : Task
{
    /// <summary>The package's version.</summary>
    [Required]
    public string PackageVersion { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Log.Show(TaskDiagnostics.UncertainVersionLeaves.Report(
            $"The version {PackageVersion} is not certain, because history is missing or cut off here; a package or an image would carry it away from this machine.",
            "Get the whole history: git fetch --unshallow --tags, or fetch-depth: 0 in actions/checkout. To pack it all the same: -p:BatonAllowUncertainVersion=true."));
        return false;
    }
}

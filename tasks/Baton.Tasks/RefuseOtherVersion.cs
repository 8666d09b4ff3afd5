using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

/// <summary>Stops what packs or publishes an assembly that was built as another version.</summary>
[MSBuildMultiThreadableTask]
public sealed class RefuseOtherVersion : Task
{
    /// <summary>The project's name.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The file that says what the assembly was built as, absolute.</summary>
    [Required]
    public string BuiltFile { get; set; } = "";

    /// <summary>The version now.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var built = File.ReadAllText(BuiltFile).Trim();
        if (built == Version)
        {
            return true;
        }

        Log.Show(TaskDiagnostics.OtherVersionBuilt.Report(
            $"{Project} was built as {built}, and its version is {Version} now: what is packed or published would say one and be the other.",
            "Build it again, or leave out --no-build; to keep the version that was built, give both steps -p:BatonVersionOverride."));
        return false;
    }
}

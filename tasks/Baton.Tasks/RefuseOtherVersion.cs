using System.Diagnostics;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

/// <summary>Stops what packs or publishes an assembly that was built as another version.</summary>
[MSBuildMultiThreadableTask]
public sealed class RefuseOtherVersion : Task
{
    private const string Cure = "Build it again, or leave out --no-build; to keep the version that was built, give both steps -p:BatonVersionOverride.";

    /// <summary>The project's name.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The file that says what the assembly was built as, absolute.</summary>
    [Required]
    public string BuiltFile { get; set; } = "";

    /// <summary>The version now.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <summary>The assembly that <see cref="BuiltFile"/> is about, absolute.</summary>
    public string CompiledAssembly { get; set; } = "";

    /// <summary>The copy of it that is packed, absolute; empty when none is.</summary>
    public string PackedAssembly { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var built = BuiltVersion.Read(BuiltFile)?.Version;
        if (built != Version)
        {
            Log.Show(TaskDiagnostics.OtherVersionBuilt.Report(
                $"{Project} was built as {built ?? $"nobody knows what ('{BuiltFile}' says no version)"}, and its version is {Version} now: what is packed or published would say one and be the other.", Cure));
            return false;
        }

        if (Says(CompiledAssembly) is { } compiled && Says(PackedAssembly) is { } packed && packed != compiled)
        {
            Log.Show(TaskDiagnostics.OtherVersionBuilt.Report(
                $"{Project} was built as {compiled} last, and that was not copied to '{PackedAssembly}', which is what is packed and says {packed}.", Cure));
            return false;
        }

        return true;
    }

    // What the assembly says of itself, and not its bytes: between a build and a pack it may be signed or rewritten.
    private static string? Says(string assembly) => File.Exists(assembly) ? FileVersionInfo.GetVersionInfo(assembly).ProductVersion : null;
}

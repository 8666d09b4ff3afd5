using System.Text;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

/// <summary>Keeps the version that an assembly was built as in a file beside it, which stays as it is for the same version.</summary>
[MSBuildMultiThreadableTask]
public sealed class KeepBuiltVersion : Task
{
    /// <summary>The file, absolute.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The version.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        ChangedFile.Write(File, Encoding.UTF8.GetBytes($"{Version}\n"));
        return true;
    }
}

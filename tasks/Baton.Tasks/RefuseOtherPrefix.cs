using Baton.Core.Versioning;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

/// <summary>Stops what would carry away a version that leaves out newer tags, because nobody set their prefix.</summary>
[MSBuildMultiThreadableTask]
public sealed class RefuseOtherPrefix : Task
{
    /// <summary>The package's version.</summary>
    [Required]
    public string PackageVersion { get; set; } = "";

    /// <summary>The prefix that is not set.</summary>
    [Required]
    public string TagPrefix { get; set; } = "";

    /// <summary>The tag that is left out, whole.</summary>
    [Required]
    public string Tag { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        Log.Show(PrefixDoubt.Refusal(PackageVersion, new OtherPrefix(TagPrefix, Tag)));
        return false;
    }
}

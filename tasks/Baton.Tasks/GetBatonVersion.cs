using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

[MSBuildMultiThreadableTask]
public sealed partial class GetBatonVersion : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            return Show(ProjectVersion.Read(Question(), BuildEngine as IBuildEngine4, _cancelled.Token));
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Cancel() => _cancelled.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancelled.Dispose();

    private VersionQuestion Question() => new(
        ProjectDirectory, new GivenVersion(VersionOverride, CommitOverride, TagOverride, HeightOverride, UnitOverride), BuildVariables.Read(), [.. Paths],
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BatonStrategy"] = Strategy,
            ["BatonBranch"] = Branch,
            ["BatonTagPrefix"] = TagPrefix,
            ["BatonAutoIncrement"] = AutoIncrement,
            ["BatonMinimumMajorMinor"] = MinimumMajorMinor,
            ["BatonDefaultPreReleaseIdentifiers"] = DefaultPreReleaseIdentifiers,
            ["BatonIgnoreHeight"] = IgnoreHeight,
            ["BatonMarkDirty"] = MarkDirty,
            ["BatonBuildMetadata"] = BuildMetadata,
            [VersioningOverrides.MinVerPrefix] = MinVerTagPrefix,
            ["BatonAssemblyVersion"] = AssemblyVersionPolicy,
        },
        OnlyCached, BuiltFile);

    private bool Show(Result<VersionAnswer>? result)
    {
        if (result is null)
        {
            return true;
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            Log.Show(diagnostic);
        }

        if (!result.IsSuccess)
        {
            return false;
        }

        var answer = result.Value;
        (Version, PackageVersion) = (answer.Version, answer.PackageVersion);
        (Major, Minor, Patch, PreRelease) = (answer.Major, answer.Minor, answer.Patch, answer.PreRelease);
        (AssemblyVersion, FileVersion) = (answer.AssemblyVersion, answer.FileVersion);
        (InformationalVersion, Commit) = (answer.InformationalVersion, answer.Commit);
        (Tag, Height, IsCertain) = (answer.Tag ?? "", answer.Height, answer.IsCertain);
        (OtherTagPrefix, OtherTag) = answer.OtherPrefixes is [var other, ..] ? (other.Prefix, other.Tag) : ("", "");
        return true;
    }
}

using Baton.Core.Diagnostics;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>Cuts a stable version: <c>--version X</c> names it, <c>--bump PART</c> raises a part of the last one.</summary>
public static class VersionCut
{
    /// <summary>The answer with the version that was asked for instead of the counted one.</summary>
    /// <param name="counted">What the history says.</param>
    /// <param name="options">For the tag's prefix.</param>
    /// <param name="version">The version to cut; null to raise a part.</param>
    /// <param name="bump">The part to raise.</param>
    /// <param name="range">What a maintenance branch may have; null for any other branch.</param>
    /// <remarks>A head that a stable tag marks is cut already: raising it again answers the same, so that a killed release can be run again.</remarks>
    public static Result<VersionAnswer> Apply(VersionAnswer counted, VersioningOptions options, string? version, VersionPart? bump, MaintenanceRange? range = null)
    {
        var last = counted.Tag is { } tag ? VersionTag.Parse(tag, options.TagPrefix)?.Version : null;
        var cutHere = counted.Height == 0 && last is { IsPrerelease: false } ? last : null;
        SemanticVersion wanted;
        if (version is not null)
        {
            if (VersionTag.ParseVersion(version) is not { } parsed)
            {
                return VersioningDiagnostics.NotSemVer.Report(
                    $"'{version}' is not a SemVer 2 version.", "Give three numbers such as 1.5.0, with an optional pre-release such as 1.5.0-rc.1.");
            }

            wanted = parsed;
        }
        else if (bump is null || cutHere is not null)
        {
            return counted;
        }
        else
        {
            wanted = last is null && range is not null ? range.First : Raise(last, bump.Value);
        }

        if (range?.Contains(wanted) == false)
        {
            return VersioningDiagnostics.OutOfRange.Report(
                $"{wanted} is not a version of this maintenance branch, which has those of {range}.", "Cut one that is, such as '--bump patch', or cut it on the branch that it belongs to.");
        }

        return last is not null && wanted <= last && !(cutHere is not null && wanted == cutHere)
            ? VersioningDiagnostics.NotNewer.Report(
                $"{wanted} is not higher than {last}, which the tag '{counted.Tag}' marks before this commit.",
                $"Cut {Raise(last, VersionPart.Patch)} or higher, or '--bump patch'.")
            : counted with { Version = wanted.ToFullString() };
    }

    /// <summary>A pre-release is finished by a bump that it already promises: 2.0.0-rc.1 bumped by major, minor or patch is 2.0.0.</summary>
    private static SemanticVersion Raise(SemanticVersion? last, VersionPart part)
    {
        var v = last ?? new SemanticVersion(0, 0, 0);
        return part switch
        {
            VersionPart.Major => v is { IsPrerelease: true, Minor: 0, Patch: 0 } ? new(v.Major, 0, 0) : new(v.Major + 1, 0, 0),
            VersionPart.Minor => v is { IsPrerelease: true, Patch: 0 } ? new(v.Major, v.Minor, 0) : new(v.Major, v.Minor + 1, 0),
            _ => v.IsPrerelease ? new(v.Major, v.Minor, v.Patch) : new(v.Major, v.Minor, v.Patch + 1),
        };
    }
}

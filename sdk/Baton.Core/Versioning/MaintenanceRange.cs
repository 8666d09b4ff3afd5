using System.Globalization;
using System.Text.RegularExpressions;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>The versions that a maintenance branch may have: <c>1.x</c> or <c>1.4.x</c>, also as <c>v1.4.x</c>, <c>release/1.4.x</c>, <c>1.4.X</c>.</summary>
/// <param name="Major">Its major version.</param>
/// <param name="Minor">Its minor version; null when any will do.</param>
public sealed partial record MaintenanceRange(int Major, int? Minor)
{
    /// <summary>The range that a branch's name says; null for any other branch.</summary>
    public static MaintenanceRange? Of(string? branch)
    {
        var match = Name().Match(branch ?? "");
        return match.Success && Number(match.Groups["major"]) is { } major
            ? new MaintenanceRange(major, match.Groups["minor"].Success ? Number(match.Groups["minor"]) : null) : null;
    }

    /// <summary>The lowest stable version: a branch <c>1.4.x</c> that nobody has tagged yet begins at 1.4.0.</summary>
    public SemanticVersion First => new(Major, Minor ?? 0, 0);

    /// <summary>Whether a version lies in the range.</summary>
    public bool Contains(SemanticVersion version) => version.Major == Major && (Minor is null || version.Minor == Minor);

    /// <summary><c>1.4.x</c>.</summary>
    public override string ToString() => Minor is null ? $"{Major}.x" : $"{Major}.{Minor}.x";

    private static int? Number(Group group) => int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(^|/)v?(?<major>\d{1,9})(\.(?<minor>\d{1,9}))?\.[xX]$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

using Baton.Core.Diagnostics;

namespace Baton.Core.Configuration;

/// <summary>An MSBuild property that gives a project another versioning setting than the one of its release unit.</summary>
/// <param name="Property">The property, such as <c>BatonTagPrefix</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Instead">Where the setting belongs.</param>
public sealed record PropertyDifference(string Property, string Value, string Instead)
{
    /// <summary>One error for all differences of a project.</summary>
    /// <param name="project">The project, as messages name it.</param>
    /// <param name="differences">At least one.</param>
    public static Diagnostic Report(string project, IReadOnlyCollection<PropertyDifference> differences) => ConfigurationDiagnostics.PropertyDiffers.Report(
        $"{project} sets {string.Join(", ", differences.Select(d => $"{d.Property} to '{d.Value}'"))}, and the release unit does not: the project alone would be built with another version than the release.",
        $"{string.Join(" ", differences.Select(d => d.Instead).Distinct())} Then remove the propert{(differences.Count == 1 ? "y" : "ies")}.");
}

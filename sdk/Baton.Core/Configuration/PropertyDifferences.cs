using System.Collections.Immutable;
using System.Text.Json;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>
/// Compares the versioning properties of a project with the settings of its release unit. <c>baton</c> counts one version for all projects of a unit
/// from baton.json and the environment; a project whose properties say otherwise has two answers.
/// </summary>
public static class PropertyDifferences
{
    /// <summary>The property that holds pathspecs, separated by semicolons.</summary>
    public const string PathsProperty = "BatonPaths";

    private const string OverrideProperty = "BatonVersionOverride";

    /// <summary>What a release gives its build.</summary>
    private static readonly string[] Given =
        ["Version", "VersionPrefix", "VersionSuffix", "PackageVersion", "BatonCommitOverride", "BatonTagOverride", "BatonHeightOverride", "BatonUnitOverride"];

    /// <summary>Every property that decides about a version.</summary>
    public static ImmutableArray<string> Properties { get; } = [.. VersioningOverrides.Names.Select(n => $"Baton{n}"), PathsProperty, OverrideProperty];

    /// <summary>What a project is asked for: those, and the prefix of MinVer, which is not read and has to be set anew.</summary>
    public static ImmutableArray<string> Asked { get; } = [.. Properties, VersioningOverrides.MinVerPrefix];

    /// <summary>Whether a property, spelled in any case as for MSBuild, decides about the version.</summary>
    internal static bool DecidesTheVersion(string property) => Properties.Concat(Given).Contains(property, StringComparer.OrdinalIgnoreCase);

    /// <summary>The properties that differ. A property under an environment variable of the same setting has no effect, and does not.</summary>
    /// <param name="unit">The settings of the unit, with the environment's.</param>
    /// <param name="paths">The pathspecs of the unit, as baton.json writes them.</param>
    /// <param name="variables">The environment.</param>
    /// <param name="properties">The properties of the project; empty values were not set.</param>
    public static ImmutableArray<PropertyDifference> Of(
        VersioningOptions unit, ImmutableArray<string> paths, IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<string, string> properties)
    {
        var found = ImmutableArray.CreateBuilder<PropertyDifference>();

        // That a prefix was not set counts the same tags as one that was set to none.
        var settings = unit with { Guess = null };
        foreach (var name in VersioningOverrides.Names)
        {
            if (Set(properties, $"Baton{name}") is { } value && Set(variables, VersioningOverrides.VariableOf(name)) is null
                && VersioningOverrides.With(settings, name, value)?.Key() != settings.Key())
            {
                found.Add(new($"Baton{name}", value, Instead(name, value)));
            }
        }

        if (unit.Guess is not null && found.Count == 0 && Set(properties, VersioningOverrides.MinVerPrefix) is { } prefix)
        {
            found.Add(new(VersioningOverrides.MinVerPrefix, prefix, $"Baton does not read it. {InFile("tagPrefix", Json(prefix))}"));
        }

        if (Set(properties, PathsProperty) is { } ownPaths && Set(variables, VersioningOverrides.PathsVariable) is null
            && VersioningOverrides.SplitPaths(ownPaths) is var own && !own.SequenceEqual(paths, StringComparer.Ordinal))
        {
            found.Add(new(PathsProperty, ownPaths, InFile("paths", Json(own))));
        }

        if (Set(properties, OverrideProperty) is { } version)
        {
            found.Add(new(OverrideProperty, version, "To cut a version of your choice, run 'baton release --version'."));
        }

        return found.ToImmutable();
    }

    private static string? Set(IReadOnlyDictionary<string, string> values, string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private static string Instead(string name, string value) => name switch
    {
        "Branch" => $"Set the environment variable {VersioningOverrides.VariableOf(name)} instead, which builds and releases both read.",
        "DefaultPreReleaseIdentifiers" => InFile("preReleaseIdentifiers", Json(value.Split('.'))),
        "MinimumMajorMinor" => InFile("minimum", Json(value)),
        "IgnoreHeight" or "MarkDirty" => InFile(Key(name), value.ToLowerInvariant()),
        "Strategy" or "AutoIncrement" or "AssemblyVersion" => InFile(Key(name), Json(value.ToLowerInvariant())),
        "TagPrefix" when string.Equals(value, VersioningOverrides.NoPrefix, StringComparison.OrdinalIgnoreCase) => InFile(Key(name), Json("")),
        _ => InFile(Key(name), Json(value)),
    };

    private static string Key(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string InFile(string key, string value) => $"Write \"versioning\": {{ \"{key}\": {value} }} in baton.json, which builds and releases both read.";

    private static string Json(string value) => $"\"{JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Json(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Json))}]";
}

using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Init.Facts;

namespace Baton.Init.Versioners;

/// <summary>Reads MinVer's properties. Its rule is Baton's strategy <c>height</c>, to the letter: docs/guides/versioning.md.</summary>
internal static class MinVerSettings
{
    /// <summary>The properties that baton.json takes over.</summary>
    public static readonly string[] Translated =
        ["MinVerTagPrefix", "MinVerAutoIncrement", "MinVerMinimumMajorMinor", "MinVerDefaultPreReleaseIdentifiers", "MinVerDefaultPreReleasePhase", "MinVerIgnoreHeight", "MinVerBuildMetadata", "MinVerVerbosity"];

    /// <summary>The rule of a project.</summary>
    public static EarlierRule Read(BuildFiles files, string project)
    {
        var doubts = new List<Diagnostic>();
        string? Value(string name)
        {
            if (files.Property(project, name) is not { Value.Length: > 0 } property)
            {
                return null;
            }

            if (property.IsPlain)
            {
                return property.Value;
            }

            doubts.Add(InitDiagnostics.Assumed.Report($"{name} in {property.File} depends on a condition or another property; '{property.Value}' is taken as it stands.",
                "Compare it with \"versioning\" in baton.json.", new SourceLocation(property.File)));
            return property.Value.Contains("$(", StringComparison.Ordinal) ? null : property.Value;
        }

        T? Parsed<T>(string name, Func<string, T?> parse, T? nothing)
        {
            if (Value(name) is not { } text)
            {
                return nothing;
            }

            if (parse(text) is { } value)
            {
                return value;
            }

            doubts.Add(InitDiagnostics.Assumed.Report($"{name} is '{text}', which Baton does not know.", "Set the key under \"versioning\" in baton.json."));
            return nothing;
        }

        var options = new VersioningOptions
        {
            TagPrefix = Value("MinVerTagPrefix") ?? "",
            AutoIncrement = Parsed("MinVerAutoIncrement", VersioningTexts.Part, null) ?? VersionPart.Patch,
            Minimum = Parsed("MinVerMinimumMajorMinor", VersioningTexts.MajorMinor, null),
            PreReleaseIdentifiers = [.. (Value("MinVerDefaultPreReleaseIdentifiers") ?? (Value("MinVerDefaultPreReleasePhase") is { } phase ? $"{phase}.0" : "alpha.0")).Split('.')],
            IgnoreHeight = Value("MinVerIgnoreHeight")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true,
            BuildMetadata = Value("MinVerBuildMetadata") ?? "",
        };
        return new EarlierRule(options, IsEqual: true, [.. doubts]);
    }
}

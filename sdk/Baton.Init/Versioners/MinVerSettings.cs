using System.Collections.Immutable;
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
        var (doubts, isSure) = (new List<Diagnostic>(), true);
        string? Value(string name)
        {
            if (files.Property(project, name) is not { Value.Length: > 0 } property)
            {
                ImmutableArray<PropertyText> elsewhere = [.. files.Elsewhere(project, name).Where(p => p.Value.Length > 0)];
                isSure &= elsewhere.IsEmpty;
                doubts.AddRange(elsewhere.Select(p => InitDiagnostics.VersionsDiffer.Report(
                    $"{name} is '{p.Value}' in {p.File}. Whether {project} imports that file is not known{(elsewhere.Length == 1 ? "; the value is taken" : "")}.",
                    "Compare it with \"versioning\" in baton.json.", new SourceLocation(p.File))));
                return elsewhere is [{ IsPlain: true } only] ? only.Value : null;
            }

            if (property.IsPlain)
            {
                return property.Value;
            }

            isSure = false;
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
        return new EarlierRule(options, isSure, [.. doubts]);
    }
}

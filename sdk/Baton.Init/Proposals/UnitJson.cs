using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baton.Core.Versioning;
using Baton.Init.Facts;

namespace Baton.Init.Proposals;

/// <summary>Writes the baton.json of a unit.</summary>
internal static class UnitJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="build">What is built; null for what dotnet finds.</param>
    /// <param name="onGitHub">Whether releases go to GitHub too.</param>
    public static string Of(UnitPlan unit, string? build, bool onGitHub)
    {
        List<string> keys = [$"\"name\": {Text(unit.Name)}", $"\"versioning\": {{ {string.Join(", ", Versioning(unit.Versioning))} }}"];
        if (build is not null)
        {
            keys.Add($"\"build\": {{ \"project\": {Text(build)} }}");
        }

        if (!unit.Projects.Any(p => p.Kind == ProjectKind.Test))
        {
            keys.Add("\"test\": { \"enabled\": false }");
        }

        var packages = unit.Projects.Where(p => p.IsReleased)
            .Select(p => $"{{ {Text(p.Kind is ProjectKind.Package or ProjectKind.Tool ? "nuget" : "zip")}: {Text(unit.Relative(p.Path))} }}").ToList();
        if (packages.Count > 0)
        {
            keys.Add($"\"packages\": [\n    {string.Join(",\n    ", packages)}\n  ]");
        }

        keys.Add($"\"publish\": [ {{ \"folder\": \".baton/releases\" }}{(onGitHub ? ", { \"github\": {} }" : "")} ]");
        return new StringBuilder("{\n  // Each key: baton explain configuration\n  ").AppendJoin(",\n  ", keys).Append("\n}\n").ToString();
    }

    /// <summary>The keys that differ from the defaults. The prefix is always stated, so that nothing has to be guessed.</summary>
    private static IEnumerable<string> Versioning(VersioningOptions options)
    {
        var defaults = new VersioningOptions();
        yield return $"\"tagPrefix\": {Text(options.TagPrefix)}";
        if (options.AutoIncrement != defaults.AutoIncrement)
        {
            yield return $"\"autoIncrement\": {Text(options.AutoIncrement.ToString().ToLowerInvariant())}";
        }

        if (options.Minimum is { } minimum)
        {
            yield return $"\"minimum\": {Text(minimum.ToString())}";
        }

        if (!options.PreReleaseIdentifiers.SequenceEqual(defaults.PreReleaseIdentifiers))
        {
            yield return $"\"preReleaseIdentifiers\": {List(options.PreReleaseIdentifiers)}";
        }

        if (options.IgnoreHeight)
        {
            yield return "\"ignoreHeight\": true";
        }

        if (options.BuildMetadata.Length > 0)
        {
            yield return $"\"buildMetadata\": {Text(options.BuildMetadata)}";
        }

        if (options.AssemblyVersion != defaults.AssemblyVersion)
        {
            yield return $"\"assemblyVersion\": {Text(options.AssemblyVersion switch { AssemblyVersionPolicy.MajorMinor => "major.minor", AssemblyVersionPolicy.Full => "full", _ => "none" })}";
        }

        if (!options.Paths.IsEmpty)
        {
            yield return $"\"paths\": {List(options.Paths)}";
        }
    }

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    private static string Text(string value) => JsonSerializer.Serialize(value, Plain);
}

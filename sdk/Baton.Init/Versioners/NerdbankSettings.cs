using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;

namespace Baton.Init.Versioners;

/// <summary>Reads version.json of Nerdbank.GitVersioning: https://dotnet.github.io/Nerdbank.GitVersioning/docs/versionJson.html</summary>
internal static partial class NerdbankSettings
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Whether a version.json names the schema of this tool.</summary>
    public static bool HasSchema(string text) => Root(text) is { } root && Text(root, "$schema")?.Contains("Nerdbank.GitVersioning", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether a version.json can be one of this tool.</summary>
    public static bool IsVersionFile(string text) => Root(text) is { } root && (Text(root, "version") is { } version ? Version().IsMatch(version) : root.TryGetProperty("inherit", out _));

    /// <summary>The rule that a version.json states.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="text">What it says.</param>
    /// <param name="folder">The unit's folder from the root; paths of baton.json are relative to it.</param>
    public static EarlierRule Read(string file, string text, string folder)
    {
        if (Root(text) is not { } root || Version().Match(Text(root, "version") ?? "") is not { Success: true } version)
        {
            return new EarlierRule(new VersioningOptions { TagPrefix = "v" }, IsEqual: false, [Doubt(file, "states no version of its own")]);
        }

        var numbers = $"{version.Groups["major"].Value}.{version.Groups["minor"].Value}";
        var label = version.Groups["label"].Value;
        List<Diagnostic> doubts =
        [
            InitDiagnostics.VersionsDiffer.Report(
                $"Nerdbank.GitVersioning makes a version of every commit ({numbers}.HEIGHT). Baton makes one of every tag, and pre-releases of the commits between two tags.",
                $"Cut the next release above the last one that was published: baton release --version {numbers}.NUMBER. From there on the versions follow the tags.", new SourceLocation(file)),
        ];
        if (version.Groups["more"].Success)
        {
            doubts.Add(Doubt(file, $"states the version '{version.Value}', of which baton.json can keep {numbers}"));
        }

        var options = new VersioningOptions
        {
            TagPrefix = Text(root, "release", "tagName") is { } name && name.IndexOf('{', StringComparison.Ordinal) is >= 0 and var at ? name[..at] : "v",
            Minimum = VersioningTexts.MajorMinor(numbers),
            PreReleaseIdentifiers = label.Length == 0 ? ["alpha", "0"] : [.. label.Split('.').Where(i => !i.Contains('{', StringComparison.Ordinal)) is var kept && kept.Any() ? kept : ["alpha", "0"]],
            AssemblyVersion = Text(root, "assemblyVersion", "precision") switch
            {
                "major" => AssemblyVersionPolicy.Major,
                "build" or "revision" => AssemblyVersionPolicy.Full,
                _ => AssemblyVersionPolicy.MajorMinor,
            },
            Paths = Paths(root, folder),
        };
        if (root.TryGetProperty("assemblyVersion", out var assembly) && assembly.ValueKind == JsonValueKind.String)
        {
            doubts.Add(Doubt(file, $"sets AssemblyVersion to '{assembly.GetString()}'; \"assemblyVersion\": \"none\" in baton.json and a property in the project keep it"));
        }

        return new EarlierRule(options, IsEqual: false, [.. doubts]);
    }

    private static Diagnostic Doubt(string file, string what) =>
        InitDiagnostics.Assumed.Report($"{file} {what}.", "Compare it with \"versioning\" in baton.json.", new SourceLocation(file));

    /// <summary>Path filters are pathspecs, relative to the file unless they begin with <c>:/</c> or <c>/</c>.</summary>
    private static ImmutableArray<string> Paths(JsonElement root, string folder)
    {
        if (!root.TryGetProperty("pathFilters", out var filters) || filters.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var up = folder.Length == 0 ? "" : string.Concat(Enumerable.Repeat("../", folder.Split('/').Length));
        return
        [
            .. filters.EnumerateArray().Select(f => f.GetString() ?? "").Where(f => f.Length > 0).Select(f =>
            {
                var excludes = f.StartsWith(":!", StringComparison.Ordinal) || f.StartsWith(":^", StringComparison.Ordinal);
                var path = excludes ? f[2..] : f;
                path = path.StartsWith(":/", StringComparison.Ordinal) ? up + path[2..] : path.StartsWith('/') ? up + path[1..] : path;
                return (excludes ? ":!" : "") + (path.Length == 0 ? "." : path);
            }),
        ];
    }

    private static JsonElement? Root(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement at, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }

    [GeneratedRegex(@"^(?<major>\d+)\.(?<minor>\d+)(?<more>\.\d+)*(-(?<label>[0-9A-Za-z.{}-]+))?$")]
    private static partial Regex Version();
}

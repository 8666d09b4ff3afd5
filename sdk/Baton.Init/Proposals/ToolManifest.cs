using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Init.Facts;
using Baton.Init.Versioners;

namespace Baton.Init.Proposals;

/// <summary>The list of .NET tools of a repository: Baton.Tool comes in, so that a build machine has the same version; the tools of the old versioner go out.</summary>
internal static class ToolManifest
{
    private const string Own = "baton.tool";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds the edits.</summary>
    /// <returns>BATON2160 for a manifest that is not JSON.</returns>
    public static Diagnostic? Add(EditSet set, RepositoryFacts facts, ImmutableArray<FoundVersioner> found, bool withBaton)
    {
        var path = facts.Named("dotnet-tools.json").FirstOrDefault(f => BuildFiles.Folder(f) is ".config" or "");
        if (path is null)
        {
            if (withBaton)
            {
                set.Write(".config/dotnet-tools.json", new JsonObject { ["version"] = 1, ["isRoot"] = true, ["tools"] = new JsonObject { [Own] = Entry(facts) } }.ToJsonString(Indented) + "\n");
            }

            return null;
        }

        JsonObject? manifest;
        try
        {
            manifest = JsonNode.Parse(facts.Files[path], documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject;
        }
        catch (JsonException exception)
        {
            return InitDiagnostics.Unreadable.Report($"{path} is not valid JSON: {exception.Message}", "Correct it: 'dotnet tool restore' does not read it either.", new SourceLocation(path));
        }

        if (manifest?["tools"] is not JsonObject tools)
        {
            return InitDiagnostics.Unreadable.Report($"{path} has no \"tools\".", "Correct it, or delete it.", new SourceLocation(path));
        }

        var removed = found.SelectMany(f => f.Versioner.Tools).Count(tools.Remove);
        var added = withBaton && !tools.ContainsKey(Own);
        if (added)
        {
            tools[Own] = Entry(facts);
        }

        if (removed > 0 || added)
        {
            set.Write(path, manifest.ToJsonString(Indented).ReplaceLineEndings(Texts.XmlEdits.LineEnd(facts.Files[path])) + Texts.XmlEdits.LineEnd(facts.Files[path]));
        }

        return null;
    }

    private static JsonObject Entry(RepositoryFacts facts) => new() { ["version"] = facts.BatonVersion, ["commands"] = new JsonArray("baton") };
}

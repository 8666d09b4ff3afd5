using System.Text.Json;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Output;
using Baton.Settings.Reading;
using Baton.Settings.Values;
using Json.Schema;

namespace Baton.Settings.Schemas;

/// <summary>
/// The JSON schema of an application's settings, JSON or YAML (https://json-schema.org/draft/2020-12). It stays inside its file: no other schema is
/// read or downloaded. What Baton sets itself, under the key <c>baton</c>, is not checked.
/// </summary>
public sealed class SettingsSchema
{
    private readonly JsonSchema schema;
    private readonly string file;

    private SettingsSchema(JsonSchema schema, string file) => (this.schema, this.file) = (schema, file);

    /// <summary>Reads a schema.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shown">Its name in messages.</param>
    public static Result<SettingsSchema> Read(string path, string shown)
    {
        var read = SettingsReader.Read(path, shown, SettingsLimits.Default);
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        // The library has no exception of its own for every wrong keyword.
        try
        {
            var schema = JsonSchema.FromText(SettingsJson.File(read.Value));
            schema.Evaluate(JsonDocument.Parse("{}").RootElement, Options());
            return new SettingsSchema(schema, shown);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Bad(exception, shown);
        }
    }

    /// <summary>Compares settings with the schema. A secret whose value is not known is checked for its type alone.</summary>
    /// <param name="tree">The settings.</param>
    /// <param name="whole">The place to name where something is missing at the root: the last layer.</param>
    /// <returns>Everything that does not match, at the place that set it.</returns>
    public IReadOnlyList<Diagnostic> Check(SettingsMap tree, SourceLocation? whole = null)
    {
        var settings = tree with { Members = tree.Members.Remove("baton") };
        try
        {
            using var json = JsonDocument.Parse(settings.HoldsUnknownSecret() ? SettingsJson.Display(settings) : SettingsJson.File(settings));
            return [.. SchemaErrors.Of(schema.Evaluate(json.RootElement, Options())).Select(e => Mismatch(settings, e, whole ?? tree.Where)).OfType<Diagnostic>().Distinct()];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [Bad(exception, file)];
        }
    }

    private static EvaluationOptions Options() => new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private static Diagnostic? Mismatch(SettingsMap settings, SchemaError error, SourceLocation whole)
    {
        var node = settings.Find(error.Path) ?? settings;
        var name = error.Path.Parent is null ? "The settings" : $"'{error.Path}'";
        var where = error.Path.Parent is null ? whole : node.Where;
        return node is SettingsSecret && error.Keyword != "type" ? null : SettingsDiagnostics.SchemaMismatch.Report(
            node.IsSecret() ? $"{name}, a secret, does not match \"{error.Keyword}\"."
            : error.Keyword.Length == 0 ? $"{name}: the schema does not allow it."
            : ObjectReader.Shown($"{name} does not match \"{error.Keyword}\": {error.Message.TrimEnd('.')}."),
            "Correct the value, or the schema.", where);
    }

    private static Diagnostic Bad(Exception exception, string file) => SettingsDiagnostics.BadSchema.Report(
        $"The schema cannot be used: {ObjectReader.Shown(exception.Message.TrimEnd('.'))}.", "Correct it; references must stay inside the file.", new SourceLocation(file));
}

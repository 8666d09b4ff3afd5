using Baton.Settings.Values;
using Json.Pointer;
using Json.Schema;

namespace Baton.Settings.Schemas;

/// <summary>The errors in the answer of the schema library that a person can do something about.</summary>
internal static class SchemaErrors
{
    /// <summary>They are in the order of the schema.</summary>
    public static IEnumerable<SchemaError> Of(EvaluationResults results) => results.IsValid ? [] : Own(results).Concat(Inner(results));

    private static IEnumerable<SchemaError> Own(EvaluationResults results) =>
        (results.Errors ?? []).Select(e => new SchemaError(Path(results.InstanceLocation), e.Key, e.Value));

    // A branch that fails is no error where another one is taken.
    private static IEnumerable<SchemaError> Inner(EvaluationResults results) => (results.Details ?? [])
        .GroupBy(d => Keyword(results, d))
        .Where(branches => branches.Key is not ("if" or "not" or "contains") && !(branches.Key is "anyOf" or "oneOf" && branches.Any(b => b.IsValid)))
        .SelectMany(branches => branches.SelectMany(Of));

    /// <summary>The keyword that a branch belongs to: the first part of its path that the schema around it does not have.</summary>
    private static string Keyword(EvaluationResults around, EvaluationResults branch) =>
        Segments(branch.EvaluationPath).Skip(Segments(around.EvaluationPath).Count()).FirstOrDefault() ?? "";

    private static SettingsPath Path(JsonPointer pointer) => Segments(pointer).Aggregate(SettingsPath.Root, (path, segment) => path.Of(segment));

    private static IEnumerable<string> Segments(JsonPointer pointer) => pointer.ToString().Split('/').Skip(1)
        .Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
}

using System.Text.Json.Nodes;

namespace Baton.Exec.Protocol;

/// <summary>The request as environment variables, so that a shell script needs no parser for JSON.</summary>
internal static class ExecVariables
{
    private static readonly (string Name, string[] Path)[] Facts =
    [
        ("BATON_KIND", ["kind"]),
        ("BATON_METHOD", ["method"]),
        ("BATON_OPERATION", ["operation"]),
        ("BATON_UNIT", ["unit", "name"]),
        ("BATON_FOLDER", ["unit", "folder"]),
        ("BATON_ENVIRONMENT", ["environment", "name"]),
        ("BATON_NAME", ["release", "name"]),
        ("BATON_VERSION", ["release", "version"]),
        ("BATON_TAG", ["release", "tag"]),
        ("BATON_COMMIT", ["release", "commit"]),
        ("BATON_ARTIFACTS", ["artifacts"]),
        ("BATON_DESIRED", ["desired"]),
        ("BATON_OUTPUT", ["output"]),
        ("BATON_SCRATCH", ["scratch"]),
    ];

    // Linux takes at most 128 KiB for one variable, and starts no program with more.
    private const int Longest = 32 << 10;

    /// <summary>
    /// The variables of a request: the facts above, empty where the request has none; <c>BATON_SETTING_NAME</c> for each setting; and the variables of the environment. A value of more
    /// than 32 Ki characters is in the request alone.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonObject request) => All(request).Where(v => v.Value.Length <= Longest);

    private static IEnumerable<KeyValuePair<string, string>> All(JsonObject request)
    {
        foreach (var (name, value) in request["environment"]?["variables"] as JsonObject ?? [])
        {
            yield return KeyValuePair.Create(name, (string)value!);
        }

        foreach (var (name, value) in request["settings"] as JsonObject ?? [])
        {
            yield return KeyValuePair.Create($"BATON_SETTING_{string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'))}", (string)value!);
        }

        foreach (var (name, path) in Facts)
        {
            yield return KeyValuePair.Create(name, path.Aggregate((JsonNode?)request, (node, key) => (node as JsonObject)?[key])?.ToString() ?? "");
        }

        // A pack request has a version and no release.
        if (request["version"] is { } version)
        {
            yield return KeyValuePair.Create("BATON_VERSION", version.ToString());
        }
    }
}

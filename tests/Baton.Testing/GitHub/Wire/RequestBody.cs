using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>
/// A JSON body, held against the schema of github/rest-api-description: what has the wrong type, is missing, or is not in an enumeration
/// is a 422. Stricter than GitHub in one thing: a key that the schema does not have is refused, not ignored.
/// </summary>
public sealed class RequestBody
{
    private readonly JsonObject _json;
    private readonly HashSet<string> _known = [];

    public RequestBody(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _json = JsonNode.Parse(bytes) as JsonObject ?? throw new RefusedException(Refusal.Of(400, "Body should be a JSON object"));
        }
        catch (JsonException)
        {
            throw new RefusedException(Refusal.Of(400, "Problems parsing JSON"));
        }
    }

    public string Required(string key) =>
        Text(key) ?? throw new RefusedException(Refusal.Schema($"\"{key}\" wasn't supplied."));

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        { } value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var value => throw new RefusedException(Refusal.Schema($"For 'properties/{key}', {value.ToJsonString()} is not a string.")),
    };

    public bool? Flag(string key) => Value(key) switch
    {
        null => null,
        { } value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        var value => throw new RefusedException(Refusal.Schema($"For 'properties/{key}', {value.ToJsonString()} is not a boolean.")),
    };

    public string? OneOf(string key, params string[] values) => Text(key) switch
    {
        null => null,
        var text when values.Contains(text, StringComparer.Ordinal) => text,
        var text => throw new RefusedException(Refusal.Schema($"For 'properties/{key}', {text} is not a member of [{string.Join(", ", values)}].")),
    };

    public IReadOnlyList<string>? Texts(string key) => Value(key) switch
    {
        null => null,
        JsonArray list when list.All(i => i?.GetValueKind() == JsonValueKind.String) => [.. list.Select(i => i!.GetValue<string>())],
        var value => throw new RefusedException(Refusal.Schema($"For 'properties/{key}', {value.ToJsonString()} is not an array of strings.")),
    };

    public JsonObject? Nested(string key) => Value(key) as JsonObject;

    /// <summary>Nothing else may be there.</summary>
    public void End()
    {
        if (_json.Select(p => p.Key).Except(_known).FirstOrDefault() is { } unknown)
        {
            throw new RefusedException(Refusal.Schema($"\"{unknown}\" is not a permitted key."));
        }
    }

    private JsonNode? Value(string key)
    {
        _known.Add(key);
        return _json[key];
    }
}

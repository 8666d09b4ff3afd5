using System.Text.Json;

namespace Baton.GitHub.Api;

/// <summary>
/// What an error of the API says. GitHub leaves out what it has nothing to say in: the body of a 500, the <c>message</c> of an entry in <c>errors</c>; and an entry may be a text of its own.
/// https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed
/// </summary>
internal static class ApiErrorText
{
    private const string NoReason = "no reason given";

    public static ApiFailure Read(int status, string text, string request, Func<string, string> header, DateTimeOffset now, Func<string, string> redact)
    {
        var (message, codes) = Parse(redact(text));

        // What was escaped twice in the JSON is still escaped once in its words.
        return ApiFailure.Of(status, redact(message), request, header, now) with { Codes = [.. codes] };
    }

    private static (string Message, IReadOnlyList<string> Codes) Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (NoReason, []);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var messages = new List<string> { Text(root, "message") };
            var codes = new List<string>();
            foreach (var error in Errors(root))
            {
                messages.Add(Entry(error));
                codes.Add(Text(error, "code"));
            }

            return (messages.Where(m => m.Length > 0).Distinct().ToList() is { Count: > 0 } said ? string.Join("; ", said) : NoReason, codes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A proxy's page, or half an answer: its first words have to do.
            return (text.Length > 200 ? text[..200] : text, []);
        }
    }

    private static List<JsonElement> Errors(JsonElement root) => !root.TryGetProperty("errors", out var errors) ? []
        : errors.ValueKind == JsonValueKind.Array ? [.. errors.EnumerateArray()] : errors.ValueKind == JsonValueKind.String ? [errors] : [];

    /// <summary>The message of an entry, or else its field and code.</summary>
    private static string Entry(JsonElement error) => error.ValueKind == JsonValueKind.String ? error.GetString()!
        : Text(error, "message") is { Length: > 0 } message ? message
        : string.Join(' ', new[] { Text(error, "field"), Text(error, "code") }.Where(t => t.Length > 0));

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

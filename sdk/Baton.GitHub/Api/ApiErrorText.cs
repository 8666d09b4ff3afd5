using System.Text.Json;

namespace Baton.GitHub.Api;

/// <summary>The error of a request that did not go through Octokit.</summary>
internal static class ApiErrorText
{
    public static ApiFailure Read(int status, string text, string request, Func<string, string> header, DateTimeOffset now)
    {
        var (message, codes) = Parse(text);
        return ApiFailure.Of(status, message, request, header, now) with { Codes = [.. codes] };
    }

    private static (string Message, IReadOnlyList<string> Codes) Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var messages = new List<string> { Text(root, "message") };
            var codes = new List<string>();
            if (root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
            {
                foreach (var error in errors.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object))
                {
                    codes.Add(Text(error, "code"));
                    messages.Add(Text(error, "message"));
                }
            }

            return (string.Join("; ", messages.Where(m => m.Length > 0)), codes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A proxy's page, or half an answer: its first words have to do.
            return (text.Length > 200 ? text[..200] : text, []);
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

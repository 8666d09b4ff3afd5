using System.Text.Json;

namespace Baton.Build;

/// <summary>Which of its two test runners the SDK uses.</summary>
internal static class TestRunner
{
    /// <summary>The nearest global.json decides, and with it everything about the command line of <c>dotnet test</c>.</summary>
    /// <param name="folder">Where <c>dotnet test</c> runs.</param>
    public static bool IsTestingPlatform(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "global.json");
            if (File.Exists(file))
            {
                return Reads(File.ReadAllText(file));
            }
        }

        return false;
    }

    private static bool Reads(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("test", out var test) && test.ValueKind == JsonValueKind.Object
                && test.TryGetProperty("runner", out var runner) && runner.ValueKind == JsonValueKind.String
                && string.Equals(runner.GetString(), "Microsoft.Testing.Platform", StringComparison.OrdinalIgnoreCase);
        }
        catch (JsonException)
        {
            // The SDK reads it next and says what is wrong with it.
            return false;
        }
    }
}

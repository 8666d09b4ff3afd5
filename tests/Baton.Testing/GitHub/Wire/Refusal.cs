using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>
/// The errors of the API: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api (404 instead of 403 for
/// what a token may not know of, 422 with resource, field and code).
/// </summary>
public static class Refusal
{
    public static Reply Of(int status, string message) =>
        new(status, new JsonObject { ["message"] = message, ["documentation_url"] = "https://docs.github.com/rest", ["status"] = $"{status}" });

    public static Reply NotFound() => Of(404, "Not Found");

    public static Reply BadCredentials() => Of(401, "Bad credentials");

    public static Reply Validation(params (string Resource, string Field, string Code, string? Message)[] errors) => new(422, new JsonObject
    {
        ["message"] = "Validation Failed",
        ["errors"] = new JsonArray([.. errors.Select(e => Entry(e.Resource, e.Field, e.Code, e.Message))]),
        ["documentation_url"] = "https://docs.github.com/rest",
        ["status"] = "422",
    });

    /// <summary>A 500 often has no body at all: https://github.com/github/rest-api-description/issues/714.</summary>
    public static Reply Nothing(int status) => new(status);

    // "message" is there for the code "custom" alone, and left out else: https://github.com/screwdriver-cd/screwdriver/issues/387, https://github.com/softprops/action-gh-release/issues/653
    private static JsonObject Entry(string resource, string field, string code, string? message)
    {
        var entry = new JsonObject { ["resource"] = resource, ["code"] = code };
        if (field.Length > 0)
        {
            entry["field"] = field;
        }

        if (message is not null)
        {
            entry["message"] = message;
        }

        return entry;
    }

    /// <summary>The other kind of 422, of a request that is not of the schema's shape.</summary>
    public static Reply Schema(string what) => Of(422, $"Invalid request.\n\n{what}");
}

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
        ["errors"] = new JsonArray([.. errors.Select(e => new JsonObject { ["resource"] = e.Resource, ["field"] = e.Field, ["code"] = e.Code, ["message"] = e.Message })]),
        ["documentation_url"] = "https://docs.github.com/rest",
        ["status"] = "422",
    });

    /// <summary>The other kind of 422, of a request that is not of the schema's shape.</summary>
    public static Reply Schema(string what) => Of(422, $"Invalid request.\n\n{what}");
}

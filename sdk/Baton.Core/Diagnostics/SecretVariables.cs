using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Baton.Core.Diagnostics;

/// <summary>Which environment variables hold secrets: those that Baton or NuGet take one from, and those whose names say so.</summary>
public static class SecretVariables
{
    /// <summary>The key that provenance is signed with, in PEM form or as the path of a file. Nobody but Baton needs it.</summary>
    public const string SigningKey = "BATON_SIGNING_KEY";

    // A value that is shorter is found by chance in text that has no secret in it.
    private const int ShortestGuess = 8;

    private static readonly ImmutableArray<string> Known =
    [
        "GITHUB_TOKEN", "GH_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "NUGET_API_KEY",
        "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_RUNTIME_TOKEN", "VSS_NUGET_ACCESSTOKEN",
    ];

    private static readonly ImmutableArray<string> Endings = ["TOKEN", "KEY", "SECRET", "PASSWORD", "PASSWD", "PAT", "CREDENTIALS"];

    /// <summary>The secrets in an environment.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="named">Names that the configuration takes secrets from.</param>
    public static IEnumerable<Secret> Of(IReadOnlyDictionary<string, string> variables, params IEnumerable<string> named)
    {
        var sure = Known.Concat(named).ToHashSet(StringComparer.Ordinal);
        var secrets = new List<Secret>();

        // A loop: LINQ over pairs is compiled anew in every process that asks.
        foreach (var (name, value) in variables)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                secrets.AddRange(Values(name, value.Trim(), sure).Select(v => new Secret(v)));
            }
        }

        return secrets;
    }

    /// <summary>Whether one variable holds a secret.</summary>
    public static bool Hold(string name, string value) => Of(new Dictionary<string, string> { [name] = value }).Any() || name == SigningKey;

    private static IEnumerable<string> Values(string name, string value, HashSet<string> sure)
    {
        if (name == SigningKey && !value.StartsWith("-----", StringComparison.Ordinal))
        {
            // The path of a file is no secret; what is in the file is added by whoever reads it.
            return [];
        }

        // https://learn.microsoft.com/nuget/consume-packages/consuming-packages-authenticated-feeds: Username=…;Password=…
        if (name.StartsWith("NuGetPackageSourceCredentials_", StringComparison.OrdinalIgnoreCase))
        {
            return value.Split(';').Select(p => p.Trim()).Where(p => p.StartsWith("Password=", StringComparison.OrdinalIgnoreCase)).Select(p => p["Password=".Length..]).Where(p => p.Length > 0);
        }

        if (name.EndsWith("_FEED_ENDPOINTS", StringComparison.OrdinalIgnoreCase))
        {
            return [value, .. FeedPasswords(value)];
        }

        // https://opentelemetry.io/docs/specs/otel/protocol/exporter/#specifying-headers-via-environment-variables: name=value,…, percent-encoded. A scheme such as Bearer is none.
        if (name.StartsWith("OTEL_EXPORTER_OTLP_", StringComparison.Ordinal) && name.EndsWith("HEADERS", StringComparison.Ordinal))
        {
            return value.Split(',').Select(h => h[(h.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim()).SelectMany(h => (string[])[h, Uri.UnescapeDataString(h), Uri.UnescapeDataString(h).Split(' ')[^1]])
                .Where(h => h.Length >= ShortestGuess).Distinct(StringComparer.Ordinal);
        }

        if (ProxyPassword.IsNamed(name))
        {
            return ProxyPassword.In(value);
        }

        return sure.Contains(name) || name == SigningKey || (value.Length >= ShortestGuess && SaysSo(name)) ? [value] : [];
    }

    /// <summary>https://github.com/microsoft/artifacts-credprovider#environment-variables: JSON with an endpoint and its password in each entry.</summary>
    private static IEnumerable<string> FeedPasswords(string json)
    {
        try
        {
            return JsonNode.Parse(json)?["endpointCredentials"] is JsonArray endpoints
                ? [.. endpoints.Select(e => (e as JsonObject)?["password"]?.ToString()).OfType<string>().Where(p => p.Trim().Length > 0)] : [];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The whole value is a secret all the same.
            return [];
        }
    }

    /// <summary>Its last word says so: DEPLOY_TOKEN, and not TOKENS or MONKEY.</summary>
    private static bool SaysSo(string name) => Endings.Any(e =>
        name.EndsWith(e, StringComparison.OrdinalIgnoreCase) && (name.Length == e.Length || name[^(e.Length + 1)] is '_' or '-' || name.EndsWith("APIKEY", StringComparison.OrdinalIgnoreCase)));
}

using Baton.Core.Diagnostics;
using Baton.GitHub.Repositories;

namespace Baton.GitHub.Api;

/// <summary>How to reach GitHub's API, and in whose name. Making one needs no network.</summary>
public sealed record GitHubAccess
{
    /// <summary>Where the API answers; ends with a slash.</summary>
    public required Uri ApiUrl { get; init; }

    /// <summary>In whose name; null when none was given: then nothing can be looked at or written.</summary>
    public Secret? Token { get; init; }

    /// <summary>The clock of waits and limits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>From 0 to 1, so that many clients do not come back at the same moment.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>How many uploads run at the same time.</summary>
    public int UploadsAtOnce { get; init; } = 4;

    /// <summary>
    /// Reads GITHUB_TOKEN or GH_TOKEN, and GITHUB_API_URL. Within GitHub Actions the latter names the API of the host that the workflow runs on,
    /// so it counts for repositories of that host alone (GITHUB_SERVER_URL); set by a person, it counts always.
    /// </summary>
    public static GitHubAccess FromEnvironment(IReadOnlyDictionary<string, string> variables, GitHubRepository repository, TimeProvider time)
    {
        string? Value(string name) => variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        var isPublic = repository.IsPublic;
        string[] names = isPublic
            ? ["GITHUB_TOKEN", "GH_TOKEN"]
            : ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"];
        var server = Value("GITHUB_SERVER_URL") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.Authority : null;
        var api = Value("GITHUB_API_URL") is { } given && (server is null || server.Equals(repository.Host, StringComparison.OrdinalIgnoreCase))
            && Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : repository.ApiUrl;
        return new GitHubAccess
        {
            ApiUrl = api,
            Token = names.Select(Value).OfType<string>().Select(v => new Secret(v)).FirstOrDefault(),
            Time = time,
        };
    }
}

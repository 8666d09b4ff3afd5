using Baton.Core.Diagnostics;
using Baton.GitHub.Repositories;

namespace Baton.GitHub.Api;

/// <summary>How to reach GitHub's API, and in whose name. Making one needs no network.</summary>
public sealed record GitHubAccess
{
    private static readonly string[] Enterprise = ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];
    private static readonly string[] Public = ["GITHUB_TOKEN", "GH_TOKEN"];

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

    /// <summary>What carries requests; null for the connections of this process.</summary>
    internal HttpMessageHandler? Transport { get; init; }

    /// <summary>
    /// Reads the token and GITHUB_API_URL. A token is sent to nobody whom it was not meant for: GITHUB_TOKEN and GH_TOKEN are for the hosts that GitHub runs,
    /// and for another one when GITHUB_SERVER_URL names it, as it does in GitHub Actions there, or when a person has set GITHUB_API_URL. Every other
    /// host, which a remote's URL alone makes nobody's, gets GH_ENTERPRISE_TOKEN or GITHUB_ENTERPRISE_TOKEN: the rule of
    /// https://cli.github.com/manual/gh_help_environment. Within Actions GITHUB_API_URL names the API of the host that the workflow runs on, so it counts
    /// for repositories of that host alone; set by a person, it counts always.
    /// </summary>
    public static GitHubAccess FromEnvironment(IReadOnlyDictionary<string, string> variables, GitHubRepository repository, TimeProvider time)
    {
        string? Value(string name) => variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

        var server = Value("GITHUB_SERVER_URL") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.Authority : null;
        var isServers = repository.Host.Equals(server, StringComparison.OrdinalIgnoreCase);
        var api = (server is null || isServers) && Value("GITHUB_API_URL") is { } given
            && Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
        string[] names = [.. repository.IsPublic ? [] : Enterprise, .. repository.IsPublic || isServers || api is not null ? Public : []];
        return new GitHubAccess
        {
            ApiUrl = api ?? repository.ApiUrl,
            Token = names.Select(Value).OfType<string>().Select(v => new Secret(v)).FirstOrDefault(),
            Time = time,
        };
    }
}

using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.GitHub.Api;
using Baton.GitHub.Api.Wire;
using Baton.GitHub.Publishing;

namespace Baton.GitHub.Preflight;

/// <summary>
/// What a token may do, as far as GitHub tells. The scopes of a classic token stand in a header
/// (https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps); the permissions of a fine-grained one cannot be listed,
/// and tokens of apps, that of GitHub Actions among them, are told of no permission at all.
/// </summary>
internal static class TokenRights
{
    public const string Name = "github rights";

    public static CheckFinding Judge(ApiResponse<RepositoryWire> answer, Publication publication)
    {
        var (repository, target) = (answer.Body, publication.Target.Repository);
        if (repository.Archived)
        {
            return No($"{target} is archived, so that nobody can write to it.", "Unarchive it in its settings, or publish elsewhere.");
        }

        if (repository.Permissions is { Pull: true, Push: false })
        {
            return No($"The token may read {target} and not write to it.", "Give the token the right \"contents: write\" for this repository.");
        }

        if (answer.Header("x-oauth-scopes") is not { } header)
        {
            return CheckFinding.Ok(Name, repository.Permissions is null
                ? $"the token reads {target}; GitHub does not tell a token of an app what else it may"
                : $"the token's owner may write to {target}; GitHub does not tell what a fine-grained token may");
        }

        var scopes = header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var listed = scopes.Length == 0 ? "no scopes" : $"the scopes {string.Join(", ", scopes)}";
        return scopes.Contains("repo") || (scopes.Contains("public_repo") && !repository.Private)
            ? CheckFinding.Ok(Name, $"the token may write to {target}: {listed}")
            : No($"The token has {listed}, and may not write to {target}.", "Give the token the scope \"repo\", for a public repository \"public_repo\": https://github.com/settings/tokens");
    }

    private static CheckFinding No(string message, string cure) => CheckFinding.Of(Name, GitHubDiagnostics.NoRight.Report(message, cure));
}

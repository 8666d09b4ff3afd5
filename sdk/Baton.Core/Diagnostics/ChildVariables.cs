using System.Collections.Immutable;

namespace Baton.Core.Diagnostics;

/// <summary>
/// Which environment variables the programs get that Baton starts: everything but the secrets that they do not need. Hooks are started with an empty
/// environment instead, and get what baton.json names.
/// </summary>
public sealed class ChildVariables
{
    private static readonly ImmutableArray<string> OfGitHub = ["GITHUB_TOKEN", "GH_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];

    /// <summary>Whoever has the first two can publish in the workflow's name: https://docs.github.com/actions/reference/security/oidc. The third one writes caches and artifacts.</summary>
    private static readonly ImmutableArray<string> OfTheWorkflow = ["ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_RUNTIME_TOKEN"];

    /// <summary>
    /// Credentials of feeds: https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials and https://github.com/microsoft/artifacts-credprovider.
    /// </summary>
    private static readonly ImmutableArray<string> OfFeeds = ["NuGetPackageSourceCredentials_", "VSS_NUGET_", "ARTIFACTS_CREDENTIALPROVIDER_"];

    private readonly ImmutableHashSet<string> _named;
    private readonly ImmutableHashSet<string> _ofNuGet;
    private readonly ImmutableHashSet<string> _passwords;

    /// <summary>The rule for a unit.</summary>
    /// <param name="named">The variables that baton.json takes keys, tokens and addresses from.</param>
    /// <param name="ofNuGet">The variables that NuGet's configuration refers to.</param>
    /// <param name="passwords">Those among them that are passwords or keys.</param>
    public ChildVariables(IEnumerable<string>? named = null, IEnumerable<string>? ofNuGet = null, IEnumerable<string>? passwords = null) =>
        (_named, _ofNuGet, _passwords) = (Set(named), Set(ofNuGet), Set(passwords));

    /// <summary>The variables with which a release is published, whatever baton.json says.</summary>
    public static ImmutableHashSet<string> Publishing { get; } = Set([.. OfGitHub, .. OfTheWorkflow, "NUGET_API_KEY", SecretVariables.SigningKey]);

    /// <summary>Whether a program gets a variable.</summary>
    public bool Reaches(string variable, Child child) => child switch
    {
        Child.Restore => IsOfFeeds(variable) || !IsForPublishing(variable),
        Child.GitRemote => OfGitHub.Contains(variable, StringComparer.OrdinalIgnoreCase) || Reaches(variable, Child.Git),
        _ => !IsForPublishing(variable) && !Begins(variable) && !_passwords.Contains(variable),
    };

    /// <summary>Whether NuGet may need a variable to read from a feed.</summary>
    public bool IsOfFeeds(string variable) => Begins(variable) || _ofNuGet.Contains(variable) || _passwords.Contains(variable);

    private bool IsForPublishing(string variable) => Publishing.Contains(variable) || _named.Contains(variable);

    private static bool Begins(string variable) => OfFeeds.Any(b => variable.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    private static ImmutableHashSet<string> Set(IEnumerable<string>? names) => (names ?? []).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
}

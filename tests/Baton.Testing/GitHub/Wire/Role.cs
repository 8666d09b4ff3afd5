using System.Collections.Frozen;

namespace Baton.Testing.GitHub;

/// <summary>
/// What a token may do: permissions such as <c>contents=write</c>, each for itself, by the names of
/// https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens. Who may write may read.
/// </summary>
public sealed class Role
{
    private const string Sees = "metadata=read";
    private readonly FrozenSet<string> _permissions;

    private Role(IEnumerable<string> permissions) => _permissions = permissions.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Not even see the repository.</summary>
    public static Role None { get; } = new([]);

    /// <summary>Read, drafts aside.</summary>
    public static Role Read { get; } = new([Sees, "contents=read", "issues=read", "pull_requests=read", "statuses=read", "actions=read"]);

    /// <summary>Write all but workflows: what the token of GitHub Actions can be given.</summary>
    public static Role Write { get; } = new([Sees, "contents=write", "issues=write", "pull_requests=write", "statuses=write", "actions=write"]);

    /// <summary>Write workflows too, and read the settings.</summary>
    public static Role WriteWorkflows { get; } = new([.. Write._permissions, "workflows=write", "administration=read"]);

    /// <summary>Whether the repository is there for this token.</summary>
    public bool SeesIt => Has(Sees);

    /// <summary>The same token without what it may do to something.</summary>
    public Role Without(params string[] resources) => new(_permissions.Where(p => !resources.Contains(p.Split('=')[0])));

    /// <summary>Whether it has a permission.</summary>
    public bool Has(string permission) => _permissions.Contains(permission) || (permission.EndsWith("=read", StringComparison.Ordinal) && _permissions.Contains(permission[..^"read".Length] + "write"));

    /// <summary>Whether it has one of the sets that are enough, as <c>x-accepted-github-permissions</c> writes them.</summary>
    public bool HasOneOf(string sets) => sets.Split(';').Any(set => set.Split(',').All(p => Has(p.Trim())));
}

using Baton.Core.Versioning;
using LibGit2Sharp;

namespace Baton.Git;

/// <summary>A repository as the versioning rules see it. Follows parents as they are asked for and never lists the history.</summary>
internal sealed class RepositoryGraph : ICommitGraph
{
    private readonly Repository repository;
    private readonly Dictionary<string, List<string>> tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> shallow;

    public RepositoryGraph(Repository repository, HashSet<string> shallow)
    {
        this.repository = repository;
        this.shallow = shallow;
        Head = repository.Head.Tip.Sha;
        foreach (var tag in repository.Tags)
        {
            if (tag.PeeledTarget is Commit commit)
            {
                if (!tags.TryGetValue(commit.Sha, out var names))
                {
                    tags[commit.Sha] = names = [];
                }

                names.Add(tag.FriendlyName);
            }
        }
    }

    public string Head { get; }

    public IReadOnlyList<string> Parents(string commit) =>
        shallow.Contains(commit) ? [] : [.. repository.Lookup<Commit>(commit).Parents.Select(p => p.Sha)];

    public IReadOnlyList<string> Tags(string commit) => tags.TryGetValue(commit, out var names) ? names : [];

    public bool IsShallowEdge(string commit) => shallow.Contains(commit);

    public bool IsSame(string commit, string? parent, PathFilter filter)
    {
        var tree = repository.Lookup<Commit>(commit).Tree;
        var before = parent is null ? null : repository.Lookup<Commit>(parent).Tree;
        if (before is not null && before.Id == tree.Id)
        {
            return true;
        }

        return filter.Prefixes is { } prefixes
            ? prefixes.All(p => tree[p]?.Target.Id == before?[p]?.Target.Id)
            : !repository.Diff.Compare<TreeChanges>(before, tree).Any(c => filter.Includes(c.Path) || filter.Includes(c.OldPath));
    }
}

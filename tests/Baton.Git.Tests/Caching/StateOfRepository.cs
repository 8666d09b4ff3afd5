using Baton.Git.Caching;
using Baton.Git.Discovery;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Caching;

/// <summary>What makes a remembered answer stale, and what does not.</summary>
public sealed class StateOfRepository
{
    [Theory]
    [InlineData(".git/HEAD", "ref: refs/heads/other\n")]
    [InlineData(".git/refs/heads/main", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/refs/tags/v9.0.0", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/refs/tags/a/b/v9.0.0", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/refs/replace/1111111111111111111111111111111111111111", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/packed-refs", "# pack-refs with: peeled fully-peeled sorted \n")]
    [InlineData(".git/shallow", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/info/grafts", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/config", "[core]\n\tbare = false\n")]
    [InlineData(".git/config.worktree", "[core]\n\tsparseCheckout = true\n")]
    [InlineData(".git/reftable/tables.list", "0x000000000001-0x000000000002-aaaaaaaa.ref\n")]
    public void IsAnotherAfterAChangeOf(string file, string content)
    {
        using var sandbox = Repositories.TwoAfterTag();
        var before = State(sandbox);

        sandbox.Write(file, content);

        Assert.NotEqual(before, State(sandbox));
        Assert.Equal(State(sandbox), State(sandbox));
    }

    [Theory]
    [InlineData(".git/index", "x")]
    [InlineData(".git/index.lock", "")]
    [InlineData(".git/FETCH_HEAD", "x")]
    [InlineData(".git/ORIG_HEAD", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/COMMIT_EDITMSG", "x")]
    [InlineData(".git/logs/HEAD", "x")]
    [InlineData(".git/hooks/pre-commit", "x")]
    [InlineData(".git/refs/heads/other", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/refs/remotes/origin/main", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/refs/stash", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/refs/tags/v9.0.0.lock", "1111111111111111111111111111111111111111\n")]
    [InlineData(".git/objects/11/1111", "x")]
    [InlineData("a.txt", "changed")]
    public void IsTheSameAfterAChangeOf(string file, string content)
    {
        using var sandbox = Repositories.TwoAfterTag();
        var before = State(sandbox);

        sandbox.Write(file, content);

        Assert.Equal(before, State(sandbox));
    }

    /// <summary>As with core.preferSymlinkRefs. What the link leads to says the same on both branches.</summary>
    [Fact]
    public void OfAHeadThatIsALinkChangesWithTheBranch()
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Git("branch", "beta");
        var head = Path.Combine(sandbox.Path, ".git", "HEAD");
        var states = new HashSet<string>();
        foreach (var branch in new[] { "main", "beta" })
        {
            File.Delete(head);
            File.CreateSymbolicLink(head, $"refs/heads/{branch}");
            states.Add(State(sandbox));
        }

        Assert.Equal("refs/heads/beta", sandbox.Git("symbolic-ref", "HEAD"));
        sandbox.Commit("feat: c");
        Assert.Equal(3, states.Append(State(sandbox)).Distinct().Count());
    }

    [Fact]
    public void OfAWorkTreeChangesWithItsOwnHeadAndNotWithTheMainOne()
    {
        using var sandbox = Repositories.TwoAfterTag();
        var tree = sandbox.AddWorkTree();
        var (main, linked) = (State(sandbox), State(sandbox, tree));

        sandbox.Git("-C", tree, "checkout", "--quiet", "--detach", "HEAD~1");
        Assert.Equal(main, State(sandbox));
        Assert.NotEqual(linked, linked = State(sandbox, tree));
        sandbox.Commit("feat: c");

        Assert.NotEqual(main, State(sandbox));
        Assert.Equal(linked, State(sandbox, tree));
    }

    private static string State(GitSandbox sandbox, string? directory = null) =>
        RepositoryState.Of(RepositoryLocator.Locate(directory ?? sandbox.Path, sandbox.Variables)!.Value!);
}

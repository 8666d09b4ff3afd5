using Baton.Git.Units;
using Baton.Testing;

namespace Baton.Git.Tests;

/// <summary>Units that give themselves no name.</summary>
public sealed class DefaultNames : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("https://github.com/acme/web", "web")]
    [InlineData("https://github.com/acme/web.git", "web")]
    [InlineData("https://ada:secret@example.com/acme/My.Web.git/", "My.Web")]
    [InlineData("git@github.com:acme/web.git", "web")]
    [InlineData("host:web.git", "web")]
    [InlineData("ssh://git@example.com:22/~ada/web.git", "web")]
    [InlineData("/srv/git/web.git", "web")]
    [InlineData("/home/ada/web/.git", "web")]
    [InlineData("../web", "web")]
    [InlineData("C:\\git\\web", "web")]
    [InlineData("file:///srv/git/web", "web")]
    [InlineData("/", "")]
    public void AreTheLastPartOfTheRemote(string url, string name) => Assert.Equal(name, DefaultName.OfUrl(url));

    [Fact]
    public void AreTheRemotesAtTheRootOfAClone()
    {
        using var sandbox = Baton.Testing.Git.GitSandbox.Init();
        sandbox.Write("lib/baton.json", "{}");
        Assert.Equal("dépôt 1", DefaultName.Of(sandbox.Path));

        sandbox.Git("remote", "add", "backup", "https://example.com/acme/backup.git");
        Assert.Equal("backup", DefaultName.Of(sandbox.Path));

        sandbox.Git("remote", "add", "origin", "https://example.com/acme/web.git");
        Assert.Equal("web", DefaultName.Of(sandbox.Path));
        Assert.Equal("lib", DefaultName.Of(Path.Combine(sandbox.Path, "lib")));
    }

    [Fact]
    public void AreTheRemotesInALinkedWorkTree()
    {
        using var sandbox = Baton.Testing.Git.GitSandbox.Init();
        sandbox.Commit("feat: begin");
        sandbox.Git("remote", "add", "origin", "git@example.com:acme/web.git");
        sandbox.Git("worktree", "add", "--quiet", folder["tree"], "-b", "other");

        Assert.Equal("web", DefaultName.Of(folder["tree"]));
    }

    [Fact]
    public void AreTheFoldersOutsideGit() => Assert.Equal("plain", DefaultName.Of(Directory.CreateDirectory(folder["plain"]).FullName));

    [Fact]
    public void AreTheFoldersWhereTheConfigurationIsBroken()
    {
        folder.Write("web/.git/HEAD", "ref: refs/heads/main\n");
        folder.Write("web/.git/config", "[remote \"origin\nurl\n");
        Directory.CreateDirectory(folder["web", ".git", "objects"]);
        Directory.CreateDirectory(folder["web", ".git", "refs"]);

        Assert.Equal("web", DefaultName.Of(folder["web"]));
    }

    public void Dispose() => folder.Dispose();
}

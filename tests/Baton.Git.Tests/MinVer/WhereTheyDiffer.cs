using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests.MinVer;

/// <summary>The differences that stand in the guide's table, MinVer's program beside ours: when one of them is gone, its row has to go too.</summary>
public sealed class WhereTheyDiffer
{
    private static readonly VersioningOptions Options = new();

    [Fact]
    public async Task IsABareRepository()
    {
        using var bare = GitSandbox.Init("--bare");
        using var origin = OneAfterTag();
        origin.Git("push", "--quiet", bare.Path, "main", "1.2.3");

        Assert.EndsWith("0.0.0-alpha.0", await Peer.RunProgram(bare.Path, Options), StringComparison.Ordinal);
        Assert.Equal("1.2.4-alpha.0.1", Version(bare));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("1111111111111111111111111111111111111111")]
    public async Task IsABrokenTag(string content)
    {
        using var sandbox = OneAfterTag();
        sandbox.Write(".git/refs/tags/2.0.0", content);

        Assert.Equal("0.0.0-alpha.0.1", await Peer.RunProgram(sandbox.Path, Options));
        Assert.Equal("1.2.4-alpha.0.1", Version(sandbox));
    }

    /// <summary>Which one MinVer takes depends on the machine's language, so only what both say is told.</summary>
    [Fact]
    public async Task IsTheSpellingOfTwoTagsOnOneCommit()
    {
        using var sandbox = OneAfterTag();
        foreach (var tag in new[] { "2.0.0-rc", "2.0.0-RC" })
        {
            sandbox.Tag(tag);
        }

        Assert.Equal("2.0.0-rc", await Peer.RunProgram(sandbox.Path, Options), ignoreCase: true);
        Assert.Equal("2.0.0-RC", Version(sandbox));
    }

    private static string Version(GitSandbox sandbox)
    {
        var versions = new[] { false, true }.Select(viaCommand => Repositories.Answer(sandbox, viaCommand, Options, mayUseGit: true).Value!.Version).Distinct();
        return Assert.Single(versions);
    }

    private static GitSandbox OneAfterTag()
    {
        var sandbox = GitSandbox.Init();
        sandbox.Commit("fix: a");
        sandbox.Tag("1.2.3");
        sandbox.Commit("fix: b");
        return sandbox;
    }
}

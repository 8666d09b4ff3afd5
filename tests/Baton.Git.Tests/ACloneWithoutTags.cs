using Baton.Core.Versioning;
using Baton.Git.Tests.Caching;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>All commits are there and the tags are not, because nobody wanted them: git remembers that, so it can be told from a project before its first release.</summary>
public sealed class ACloneWithoutTags : IDisposable
{
    private readonly GitSandbox origin = Repositories.TwoAfterTag();
    private readonly GitSandbox clone;

    public ACloneWithoutTags() => clone = origin.Clone(depth: null, "--no-tags");

    [Theory]
    [InlineData(false, VersioningStrategy.Height, "0.0.0-alpha.0.2")]
    [InlineData(true, VersioningStrategy.Height, "0.0.0-alpha.0.2")]
    [InlineData(false, VersioningStrategy.Conventional, "0.1.0-alpha.0.2")]
    [InlineData(true, VersioningStrategy.Conventional, "0.1.0-alpha.0.2")]
    public void SaysThatItHasNone(bool viaCommand, VersioningStrategy strategy, string expected)
    {
        var answer = Repositories.Answer(clone, viaCommand, Repositories.V with { Strategy = strategy });

        Assert.Equal((expected, true), (answer.Value!.Version, answer.Value.IsCertain));
        Assert.Equal("BATON1013", Assert.Single(answer.Diagnostics).Code);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void IsCuredByTheCommandThatTheWarningNames(bool viaCommand)
    {
        Assert.Contains("git fetch --tags", Assert.Single(Repositories.Answer(clone, viaCommand).Diagnostics).Cure, StringComparison.Ordinal);

        clone.Git("-c", "protocol.file.allow=always", "fetch", "--quiet", "--tags");

        Assert.Equal("1.2.4-alpha.0.2", Repositories.Version(clone, viaCommand));
    }

    [Theory]
    [InlineData(false, "upstream", "git fetch --tags upstream", "git config --unset remote.upstream.tagOpt")]
    [InlineData(true, "upstream", "git fetch --tags upstream", "git config --unset remote.upstream.tagOpt")]
    [InlineData(false, "my fork", "git fetch --tags \"my fork\"", "git config --unset \"remote.my fork.tagOpt\"")]
    [InlineData(true, "my fork", "git fetch --tags \"my fork\"", "git config --unset \"remote.my fork.tagOpt\"")]
    public void NamesTheRemoteThatThereIs(bool viaCommand, string remote, string fetch, string unset)
    {
        clone.Git("config", "--rename-section", "remote.origin", $"remote.{remote}");

        var cure = Assert.Single(Repositories.Answer(clone, viaCommand).Diagnostics).Cure;

        Assert.Contains(fetch, cure, StringComparison.Ordinal);
        Assert.EndsWith(unset, cure, StringComparison.Ordinal);
        clone.Git("-c", "protocol.file.allow=always", "fetch", "--quiet", "--tags", remote);
        Assert.Equal("1.2.4-alpha.0.2", Repositories.Version(clone, viaCommand));
        clone.Git("config", "--unset", $"remote.{remote}.tagOpt");
    }

    /// <summary>Of several, any cures it: the one that the name of the repository comes from.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void NamesOneOfSeveralRemotes(bool viaCommand)
    {
        clone.Git("config", "remote.backup.url", origin.Path);
        clone.Git("config", "remote.backup.tagOpt", "--no-tags");
        Assert.EndsWith("remote.origin.tagOpt", Assert.Single(Repositories.Answer(clone, viaCommand).Diagnostics).Cure, StringComparison.Ordinal);

        clone.Git("config", "--rename-section", "remote.origin", "remote.zoo");
        Assert.EndsWith("remote.backup.tagOpt", Assert.Single(Repositories.Answer(clone, viaCommand).Diagnostics).Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void SaysSoInEveryBuild()
    {
        Assert.Equal("0.0.0-alpha.0.2", Cached.Version(clone));
        Assert.True(Cached.IsKnown(clone));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void IsNoneWhenAnotherRemoteHasItsTagsFetched(bool viaCommand)
    {
        clone.Git("remote", "add", "upstream", origin.Path);

        Assert.Equal("0.0.0-alpha.0.2", Repositories.Version(clone, viaCommand));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void IsNoneBeforeTheFirstRelease(bool viaCommand)
    {
        using var young = GitSandbox.Init();
        young.Commit("feat: a");
        using var fetched = young.Clone();

        Assert.Equal("0.0.0-alpha.0", Repositories.Version(young, viaCommand));
        Assert.Equal("0.0.0-alpha.0", Repositories.Version(fetched, viaCommand));
    }

    public void Dispose()
    {
        clone.Dispose();
        origin.Dispose();
    }
}

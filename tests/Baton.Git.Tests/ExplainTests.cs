using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly GitSandbox sandbox = Repositories.TwoAfterTag();

    [Theory, InlineData(false), InlineData(true)]
    public void EveryTagIsAccountedFor(bool viaCommand)
    {
        sandbox.Tag("v1.2.3-rc.1", "v1.2.3^{commit}");
        sandbox.Tag("nightly");
        sandbox.Tag("v1.3");
        sandbox.Branch("ahead");
        sandbox.Commit("ahead");
        sandbox.Tag("v2.0.0");
        sandbox.Switch("main");
        using var repository = Repositories.Open(sandbox, viaCommand);

        var explanation = repository.Explain(Repositories.V with { Paths = ["a.txt"] }, CancellationToken.None).Value!;

        Assert.Equal("1.2.4-alpha.0.1", explanation.Answer.Version);
        Assert.Equal([("v1.2.3", "chosen: highest version, at height 1")], explanation.Considered.Select(t => (t.Tag, t.Why)));
        Assert.Equal(
            [
                ("nightly", "does not begin with 'v'"),
                ("v1.2.3-rc.1", "another tag on the same commit is higher"),
                ("v1.3", "'1.3' is not SemVer 2"),
                ("v2.0.0", "not reached: not before this commit, or behind another tag"),
            ],
            explanation.Ignored.Select(t => (t.Tag, t.Why)));
        Assert.Equal([("feat: b", "leaves the unit alone"), ("fix: a", "counts")], explanation.Commits.Select(c => (c.Subject, c.Why)));
    }

    [Fact]
    public void ConventionalCommitsSayWhatTheyDo()
    {
        using var repository = Repositories.Open(sandbox, viaCommand: false);

        var explanation = repository.Explain(Repositories.V with { Strategy = VersioningStrategy.Conventional }, CancellationToken.None).Value!;

        Assert.Equal("1.3.0-alpha.0.2", explanation.Answer.Version);
        Assert.Equal([("feat: b", "minor (feat)"), ("fix: a", "patch (fix)")], explanation.Commits.Select(c => (c.Subject, c.Why)));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void ABiggerChangeAfterAPreReleaseIsCountedFromTheLastStableTag(bool viaCommand)
    {
        using var since = GitSandbox.Init();
        since.Commit("feat: a");
        since.Tag("v1.0.0");
        since.Commit("feat: b");
        since.Tag("v1.1.0-rc.1");
        since.Commit("fix!: c");
        using var repository = Repositories.Open(since, viaCommand);

        var explanation = repository.Explain(Repositories.V with { Strategy = VersioningStrategy.Conventional }, CancellationToken.None).Value!;

        Assert.Equal(("2.0.0-alpha.0.2", "v1.0.0"), (explanation.Answer.Version, explanation.Answer.Tag));
        Assert.Equal(
            [("v1.0.0", "chosen: last stable version, at height 2"), ("v1.1.0-rc.1", "a pre-release that is lower than those of the next version, at height 1")],
            explanation.Considered.Select(t => (t.Tag, t.Why)));
        Assert.Empty(explanation.Ignored);
        Assert.Equal([("fix!: c", "major (breaking)"), ("feat: b", "minor (feat)")], explanation.Commits.Select(c => (c.Subject, c.Why)));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void APreReleaseThatIsGoneOnFromIsChosen(bool viaCommand)
    {
        sandbox.Tag("v1.3.0-rc.1");
        sandbox.Commit("fix: c");
        using var repository = Repositories.Open(sandbox, viaCommand);

        var explanation = repository.Explain(Repositories.V with { Strategy = VersioningStrategy.Conventional }, CancellationToken.None).Value!;

        Assert.Equal(("1.3.0-rc.1.1", "v1.3.0-rc.1"), (explanation.Answer.Version, explanation.Answer.Tag));
        Assert.Equal(
            [("v1.2.3", "last stable version: the commits since say what is next, at height 3"), ("v1.3.0-rc.1", "chosen: highest version, at height 1")],
            explanation.Considered.Select(t => (t.Tag, t.Why)));
        Assert.Equal(["patch (fix)", "minor (feat)", "patch (fix)"], explanation.Commits.Select(c => c.Why));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void AMaintenanceBranchPassesOverOtherVersions(bool viaCommand)
    {
        sandbox.Branch("1.2.x");
        sandbox.Tag("v9.0.0");
        using var repository = Repositories.Open(sandbox, viaCommand);

        var explanation = repository.Explain(Repositories.V with { Strategy = VersioningStrategy.Conventional }, CancellationToken.None).Value!;

        Assert.Equal(("1.2.4-alpha.0.2", "v1.2.3"), (explanation.Answer.Version, explanation.Answer.Tag));
        Assert.Equal([("v1.2.3", "chosen: last stable version, at height 2")], explanation.Considered.Select(t => (t.Tag, t.Why)));
        Assert.Equal([("v9.0.0", "not a version of the maintenance branch 1.2.x")], explanation.Ignored.Select(t => (t.Tag, t.Why)));
    }

    [Fact]
    public void AShallowCloneSaysWhyItIsNotSure()
    {
        using var clone = sandbox.Clone(depth: 1, "--no-tags");
        using var repository = Repositories.Open(clone, viaCommand: false);

        var explanation = repository.Explain(Repositories.V, CancellationToken.None);

        Assert.Equal("BATON1003", Assert.Single(explanation.Diagnostics).Code);
        Assert.Empty(explanation.Value!.Considered);
    }

    public void Dispose() => sandbox.Dispose();
}

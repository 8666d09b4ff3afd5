using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public sealed class ConventionalTests
{
    private static readonly VersioningOptions Conventional = Repositories.V with { Strategy = VersioningStrategy.Conventional };

    [Theory, InlineData(false), InlineData(true)]
    public void TheCommitsOfTheUnitAloneRaiseItsVersion(bool viaCommand)
    {
        using var sandbox = GitSandbox.Init();
        sandbox.Commit("unit/a", "1", "feat: begin");
        sandbox.Tag("v1.2.3");
        sandbox.Commit("other/a", "1", "feat!: elsewhere");
        sandbox.Commit("unit/a", "2", "fix: here");

        Assert.Equal("2.0.0-alpha.0.2", Repositories.Version(sandbox, viaCommand, Conventional));
        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand, Conventional with { Paths = ["unit"] }));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void TheBranchIsTheOneThatIsCheckedOut(bool viaCommand)
    {
        using var sandbox = GitSandbox.Init();
        sandbox.Commit("one");
        sandbox.Tag("v1.4.0");
        sandbox.Branch("1.4.x");
        sandbox.Commit("fix: two");
        sandbox.Git("tag", "v9.0.0");
        Assert.Equal("1.4.1-alpha.0.1", Repositories.Version(sandbox, viaCommand, Conventional));

        sandbox.Git("checkout", "--quiet", "--detach");
        Assert.Equal("1.4.1-alpha.0.1", Repositories.Version(sandbox, viaCommand, Conventional with { Branch = "1.4.x" }));
    }

    /// <summary>git names the merge alone, GitHub's button the pull request alone: what came with it is what is taken back.</summary>
    [Theory]
    [InlineData(false, "Revert \"Merge pull request #7 from ada/api\"\n\nThis reverts commit {0}, reversing\nchanges made to {1}.")]
    [InlineData(true, "Revert \"Merge pull request #7 from ada/api\"\n\nThis reverts commit {0}, reversing\nchanges made to {1}.")]
    [InlineData(false, "Revert \"New API\" (#8)\n\nReverts ada/service#7")]
    [InlineData(true, "Revert \"New API\" (#8)\n\nReverts ada/service#7")]
    public void ARevertOfAMerge_TakesBackWhatCameWithIt(bool viaCommand, string message)
    {
        using var sandbox = GitSandbox.Init();
        var before = sandbox.Commit("a", "1", "feat: begin");
        sandbox.Tag("v1.2.3");
        sandbox.Branch("api");
        sandbox.Commit("api", "1", "feat!: new API");
        sandbox.Commit("api", "2", "feat: more of it");
        sandbox.Switch("main");
        sandbox.Git("merge", "--quiet", "--no-ff", "-m", "Merge pull request #7 from ada/api", "api");
        Assert.StartsWith("2.0.0-alpha.0.", Repositories.Version(sandbox, viaCommand, Conventional), StringComparison.Ordinal);

        sandbox.Git("rm", "--quiet", "api");
        sandbox.Commit("b", "1", string.Format(System.Globalization.CultureInfo.InvariantCulture, message, sandbox.Head, before));
        Assert.StartsWith("1.2.4-alpha.0.", Repositories.Version(sandbox, viaCommand, Conventional), StringComparison.Ordinal);

        sandbox.Commit("c", "1", "feat: another");
        Assert.StartsWith("1.3.0-alpha.0.", Repositories.Version(sandbox, viaCommand, Conventional), StringComparison.Ordinal);
    }
}

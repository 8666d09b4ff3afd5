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
}

using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Git.Tests.Caching;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>Build systems check out a commit. On a maintenance branch or a channel it then has the version that it has on the developer's machine, or a warning.</summary>
public sealed class DetachedHeads(DetachedHeads.Branched branched) : IClassFixture<DetachedHeads.Branched>, IDisposable
{
    private static readonly VersioningOptions Conventional = Repositories.V with { Strategy = VersioningStrategy.Conventional };
    private readonly GitSandbox sandbox = branched.Sandbox.Copy();

    public static TheoryData<string, string> Systems => new()
    {
        { "GitHub, a branch", "GITHUB_SHA=HEAD GITHUB_REF=refs/heads/1.4.x GITHUB_REF_TYPE=branch GITHUB_REF_NAME=1.4.x" },
        { "GitHub, a pull request", "GITHUB_SHA=HEAD GITHUB_REF=refs/pull/7/merge GITHUB_REF_TYPE=branch GITHUB_REF_NAME=7/merge GITHUB_HEAD_REF=1.4.x GITHUB_BASE_REF=main" },
        { "GitHub, for a pull request on its base", "GITHUB_SHA=HEAD GITHUB_REF=refs/heads/1.4.x GITHUB_REF_TYPE=branch GITHUB_REF_NAME=1.4.x GITHUB_HEAD_REF=topic" },
        { "GitHub, names alone", "GITHUB_SHA=HEAD GITHUB_REF_TYPE=branch GITHUB_REF_NAME=1.4.x" },
        { "Azure Pipelines, a branch", "BUILD_SOURCEVERSION=HEAD BUILD_SOURCEBRANCH=refs/heads/1.4.x" },
        { "Azure Pipelines, a pull request on GitHub", "BUILD_SOURCEVERSION=HEAD BUILD_SOURCEBRANCH=refs/pull/7/merge SYSTEM_PULLREQUEST_SOURCEBRANCH=1.4.x" },
        { "Azure Pipelines, a pull request", "BUILD_SOURCEVERSION=HEAD BUILD_SOURCEBRANCH=refs/pull/7/merge SYSTEM_PULLREQUEST_SOURCEBRANCH=refs/heads/1.4.x" },
        { "GitLab, a branch", "CI_COMMIT_SHA=HEAD CI_COMMIT_BRANCH=1.4.x CI_COMMIT_REF_NAME=1.4.x" },
        { "Jenkins, a branch of a multibranch project", "GIT_COMMIT=HEAD BRANCH_NAME=1.4.x GIT_BRANCH=1.4.x" },
        { "Jenkins, a pull request", "GIT_COMMIT=HEAD BRANCH_NAME=PR-7 GIT_BRANCH=PR-7 CHANGE_ID=7 CHANGE_BRANCH=1.4.x CHANGE_TARGET=main" },
        { "Jenkins, a branch of one remote", "GIT_COMMIT=HEAD GIT_BRANCH=origin/1.4.x GIT_LOCAL_BRANCH=" },
        { "AppVeyor, a branch", "APPVEYOR_REPO_COMMIT=HEAD APPVEYOR_REPO_BRANCH=1.4.x APPVEYOR_REPO_TAG=false" },
        { "AppVeyor, a pull request", "APPVEYOR_REPO_COMMIT=HEAD APPVEYOR_REPO_BRANCH=main APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH=1.4.x" },
        { "Buildkite", "BUILDKITE_COMMIT=HEAD BUILDKITE_BRANCH=1.4.x BUILDKITE_TAG=" },
        { "GitLab, a merge request", "CI_COMMIT_SHA=HEAD CI_MERGE_REQUEST_SOURCE_BRANCH_NAME=1.4.x CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main" },
    };

    public static TheoryData<string, string> Silence => new()
    {
        { "no build system", "" },
        { "GitHub, a tag", "GITHUB_SHA=HEAD GITHUB_REF=refs/tags/1.4.x GITHUB_REF_TYPE=tag GITHUB_REF_NAME=1.4.x" },
        { "GitHub, another commit", "GITHUB_SHA=HEAD~1 GITHUB_REF=refs/heads/1.4.x GITHUB_REF_TYPE=branch GITHUB_REF_NAME=1.4.x" },
        { "GitHub, no commit", "GITHUB_REF=refs/heads/1.4.x GITHUB_REF_TYPE=branch GITHUB_REF_NAME=1.4.x" },
        { "Azure Pipelines, a tag", "BUILD_SOURCEVERSION=HEAD BUILD_SOURCEBRANCH=refs/tags/1.4.x" },
        { "Jenkins, a tag", "GIT_COMMIT=HEAD BRANCH_NAME=1.4.x GIT_BRANCH=1.4.x TAG_NAME=1.4.x" },
        { "Jenkins, a commit", "GIT_COMMIT=HEAD GIT_BRANCH=detached" },
        { "AppVeyor, a tag", "APPVEYOR_REPO_COMMIT=HEAD APPVEYOR_REPO_BRANCH=1.4.x APPVEYOR_REPO_TAG=true APPVEYOR_REPO_TAG_NAME=1.4.x" },
        { "Buildkite, a tag", "BUILDKITE_COMMIT=HEAD BUILDKITE_BRANCH=1.4.x BUILDKITE_TAG=1.4.x" },
        { "GitLab, a tag", "CI_COMMIT_SHA=HEAD CI_COMMIT_TAG=1.4.x CI_COMMIT_REF_NAME=1.4.x" },
    };

    [Theory, MemberData(nameof(Systems))]
    public void BuiltBySystem_HaveTheVersionOfTheBranch(string system, string variables)
    {
        foreach (var viaCommand in new[] { false, true })
        {
            var answer = Answer(variables, viaCommand);

            Assert.Equal((system, "1.4.1-alpha.0.1"), (system, answer.Value!.Version));
            Assert.Equal("BATON1055", Assert.Single(answer.Diagnostics).Code);
        }
    }

    [Theory, MemberData(nameof(Silence))]
    public void WithoutABranch_SayThatItMayMatter(string what, string variables)
    {
        foreach (var viaCommand in new[] { false, true })
        {
            var answer = Answer(variables, viaCommand);

            Assert.Equal((what, "1.5.0-alpha.0.1", true), (what, answer.Value!.Version, answer.Value.IsCertain));
            var warning = Assert.Single(answer.Diagnostics);
            Assert.Equal("BATON1010", warning.Code);
            Assert.Contains("BATON_BRANCH", warning.Cure, StringComparison.Ordinal);
        }
    }

    /// <summary>A maintenance branch is known by the end of its name, a channel by all of it.</summary>
    [Fact]
    public void BuiltByJenkins_AreOnTheChannelWithoutItsRemote() =>
        Assert.Equal("1.5.0-beta.1", Answer("GIT_COMMIT=HEAD GIT_BRANCH=origin/beta", viaCommand: false).Value!.Version);

    [Theory, InlineData(false), InlineData(true)]
    public void AtATag_HaveItsVersionWhateverTheBranch(bool viaCommand)
    {
        sandbox.Tag("v1.5.0");

        Assert.Equal("1.5.0", Repositories.Version(sandbox, viaCommand, Conventional));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void OnABranch_BuildSystemsAreNotAsked(bool viaCommand)
    {
        sandbox.Git("checkout", "--quiet", "-b", "next");
        var answer = Answer("GITHUB_SHA=HEAD GITHUB_REF=refs/heads/1.4.x", viaCommand);

        Assert.Equal("1.5.0-next.1", answer.Value!.Version);
        Assert.Empty(answer.Diagnostics);
    }

    [Fact]
    public void OnABranchThroughALink_BuildSystemsAreNotAskedEither()
    {
        sandbox.Git("branch", "topic");
        File.Delete(Path.Combine(sandbox.Path, ".git", "HEAD"));
        File.CreateSymbolicLink(Path.Combine(sandbox.Path, ".git", "HEAD"), "refs/heads/topic");

        Assert.Equal("1.5.0-alpha.0.1", Remembered("GITHUB_SHA=HEAD GITHUB_REF=refs/heads/beta"));
        Assert.Equal("1.5.0-alpha.0.1", CachedVersion.Find(sandbox.Path, Conventional.Key(), Context(""))?.Version);
    }

    [Theory, MemberData(nameof(Systems))]
    public void CountedByHeight_DependOnNoBranch(string system, string variables)
    {
        var answer = Answer(variables, viaCommand: false, Repositories.V);

        Assert.Equal((system, "1.4.1-alpha.0.1"), (system, answer.Value!.Version));
        Assert.Empty(answer.Diagnostics);
    }

    [Fact]
    public void Remembered_AreThoseOfTheBranchThatWasBuilt()
    {
        sandbox.Git("commit", "--quiet", "--amend", "--allow-empty", "--message", "fix: two");
        const string On = "GITHUB_SHA=HEAD GITHUB_REF=refs/heads/{0}";

        Assert.Equal("1.4.1-next.1", Remembered(string.Format(null, On, "next")));
        Assert.Equal("1.4.1-beta.1", Remembered(string.Format(null, On, "beta")));
        Assert.Equal("1.4.1-alpha.0.1", Remembered("GITHUB_SHA=HEAD~1 GITHUB_REF=refs/heads/next"));
        Assert.Equal("1.4.1-next.1", Remembered(string.Format(null, On, "next")));
        Assert.Equal(3, Cached.Files(sandbox).Length);
    }

    [Fact]
    public void RememberedOnABranch_AreFoundWhateverABuildSystemSays()
    {
        sandbox.Git("checkout", "--quiet", "-b", "topic");
        Assert.Equal("1.5.0-alpha.0.1", Remembered(""));

        Assert.Equal("1.5.0-alpha.0.1", CachedVersion.Find(sandbox.Path, Conventional.Key(), Context("GITHUB_SHA=HEAD GITHUB_REF=refs/heads/beta GITHUB_RUN_ID=8"))?.Version);
    }

    public void Dispose() => sandbox.Dispose();

    private string Remembered(string variables) =>
        CachedVersion.Read(sandbox.Path, Conventional.Key(), () => Conventional, Context(variables), CancellationToken.None).Value!.Version;

    private Result<VersionAnswer> Answer(string variables, bool viaCommand, VersioningOptions? options = null) =>
        Repositories.Answer(sandbox, viaCommand, options ?? Conventional, variables: Context(variables).Variables);

    /// <summary>Nothing of the build system that runs these tests, but what a test says.</summary>
    private GitContext Context(string variables)
    {
        string[] prefixes = ["GITHUB_", "BUILD_", "CI_", "SYSTEM_", "GIT_COMMIT", "APPVEYOR_", "BUILDKITE_"];
        var all = sandbox.Variables.Where(v => !prefixes.Any(p => v.Key.StartsWith(p, StringComparison.Ordinal))).ToDictionary(StringComparer.Ordinal);
        foreach (var pair in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=', 2)))
        {
            all[pair[0]] = pair[1].StartsWith("HEAD", StringComparison.Ordinal) ? sandbox.Git("rev-parse", pair[1]) : pair[1];
        }

        return new GitContext(all);
    }

    /// <summary>A commit after a tag on a branch of its own, checked out detached; made once and copied.</summary>
    public sealed class Branched : IDisposable
    {
        public Branched()
        {
            Sandbox.Commit("feat: one");
            Sandbox.Tag("v1.4.0");
            Sandbox.Branch("1.4.x");
            Sandbox.Commit("feat: two");
            Sandbox.Git("checkout", "--quiet", "--detach");
        }

        public GitSandbox Sandbox { get; } = GitSandbox.Init();

        public void Dispose() => Sandbox.Dispose();
    }
}

using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Git.Tests.MinVer;
using Baton.Testing;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests.Caching;

/// <summary>After new commits the height is counted on from what the last build found. Each version here is also read without the cache, and is the same.</summary>
public sealed class CountedOn : IDisposable
{
    private static readonly VersioningOptions A = Repositories.V with { Paths = ["a"] };

    private static readonly Gen<string[]> Paths = Gen.OneOf("a", "b", "c", "a/b", ":!a").Array[0, 2];

    private readonly TempFolder folder = new();

    [Fact]
    public void FromOneHeadToTheNext_IsTheSameOnEveryHistory() =>
        Gen.Select(Histories.Asked, Paths).Sample(
            (asked, paths) =>
            {
                using var sandbox = GitSandbox.Of(asked.History);
                foreach (var commit in sandbox.Git("rev-list", "--reverse", "--all").Split('\n'))
                {
                    sandbox.Git("update-ref", "--no-deref", "HEAD", commit);
                    Same(sandbox, asked.Options with { Paths = [.. paths] });
                }
            },
            iter: Histories.Count(25),
            print: t => $"{t.Item1.History}\n{t.Item1.Options}\n{string.Join("  ", t.Item2)}");

    [Fact]
    public void AfterACommit_ReadsNothingBeforeTheLastHead()
    {
        using var sandbox = Line();
        Assert.Equal(("1.0.1-alpha.0.10", true), Read(sandbox));
        sandbox.Commit("a", "new", "fix: a");
        Assert.Equal(("1.0.1-alpha.0.11", false), Read(sandbox));
        sandbox.Commit("b", "new", "fix: b");
        Assert.Equal(("1.0.1-alpha.0.11", false), Read(sandbox));
    }

    [Fact]
    public void AfterAMerge_ReadsNothingBeforeTheLastHead()
    {
        using var sandbox = Line();
        Assert.Equal(("1.0.1-alpha.0.10", true), Read(sandbox));
        sandbox.Branch("side", "HEAD~1");
        sandbox.Commit("a", "side", "fix: a");
        sandbox.Switch("main");
        sandbox.Git("merge", "--quiet", "--no-edit", "-X", "theirs", "side");

        Assert.Equal(("1.0.1-alpha.0.11", false), Read(sandbox));
    }

    [Fact]
    public void AfterAMergeThatGoesRoundTheLastHead_CountsFromTheTagBehindIt()
    {
        using var sandbox = GitSandbox.Init();
        sandbox.Commit("a", "0", "feat: a");
        sandbox.Tag("v3.0.0");
        sandbox.Commit("a", "1", "feat: a");
        sandbox.Tag("v1.0.0");
        sandbox.Commit("a", "2", "feat: a");
        Assert.Equal("1.0.1-alpha.0.1", Same(sandbox, A));
        sandbox.Branch("side", "HEAD~2");
        sandbox.Commit("a", "3", "feat: a");
        sandbox.Switch("main");
        sandbox.Git("merge", "--quiet", "--no-edit", "-X", "ours", "side");

        Assert.Equal("3.0.1-alpha.0.2", Same(sandbox, A));
    }

    [Fact]
    public void WithATagInTheMiddleMovedAndDeleted_CountsFromTheTagThatIsThere()
    {
        using var sandbox = Line();
        Assert.Equal("1.0.1-alpha.0.10", Same(sandbox, A));
        sandbox.Tag("v1.5.0", "HEAD~4");
        Next(sandbox);
        Assert.Equal("1.5.1-alpha.0.3", Same(sandbox, A));
        sandbox.Git("tag", "--force", "v1.5.0", "HEAD~7");
        Next(sandbox);
        Assert.Equal("1.5.1-alpha.0.5", Same(sandbox, A));
        sandbox.Git("tag", "--delete", "v1.5.0");
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.13", Same(sandbox, A));
    }

    [Fact]
    public void WithOtherPathsAndBackAgain_CountsThose()
    {
        using var sandbox = Line();
        Assert.Equal("1.0.1-alpha.0.10", Same(sandbox, A));
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.10", Same(sandbox, A with { Paths = ["b"] }));
        Assert.Equal("1.0.1-alpha.0.21", Same(sandbox, A with { Paths = [] }));
        Assert.Equal("1.0.1-alpha.0.11", Same(sandbox, A));
    }

    [Fact]
    public void OfRewrittenHistory_CountsWhatIsThere()
    {
        using var sandbox = Line();
        Assert.Equal("1.0.1-alpha.0.10", Same(sandbox, A));
        sandbox.Git("reset", "--quiet", "--hard", "HEAD~5");
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.8", Same(sandbox, A));
        sandbox.Git("commit", "--quiet", "--amend", "--message", "fix: other words");
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.9", Same(sandbox, A));
    }

    [Fact]
    public void WithReplacedCommitsAndGrafts_CountsOnWhatTheySay()
    {
        using var sandbox = Line();
        Assert.Equal("1.0.1-alpha.0.10", Same(sandbox, A));
        sandbox.Git("replace", "--graft", "HEAD~5", "HEAD~15");
        var replaced = sandbox.Git("for-each-ref", "--format=%(refname)", "refs/replace");
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.7", Same(sandbox, A));
        sandbox.Git("pack-refs", "--all");
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.8", Same(sandbox, A));
        sandbox.Git("update-ref", "-d", replaced);
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.13", Same(sandbox, A));
        sandbox.Write(".git/info/grafts", $"{sandbox.Git("rev-parse", "HEAD~8")} {sandbox.Git("rev-parse", "HEAD~18")}\n");
        Next(sandbox);
        Assert.Equal("1.0.1-alpha.0.10", Same(sandbox, A));
    }

    [Fact]
    public void InAShallowClone_IsNotCounted()
    {
        using var origin = Line();
        using var clone = origin.Clone(depth: 3);
        Assert.StartsWith("0.0.0-shallow.", Same(clone, A), StringComparison.Ordinal);
        clone.Git("fetch", "--quiet", "--unshallow", "--tags");
        Assert.Equal("1.0.1-alpha.0.10", Same(clone, A));
        clone.Write(".git/shallow", clone.Git("rev-parse", "HEAD~4") + "\n");
        Next(clone);
        Assert.StartsWith("0.0.0-shallow.", Same(clone, A), StringComparison.Ordinal);
    }

    [Fact]
    public void WithAFileThatIsChanged_CountsAnew()
    {
        using var sandbox = Line();
        Read(sandbox);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(sandbox.Path, ".git", "baton", "heights")));
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n10\n", "\n99\n", StringComparison.Ordinal));
        Next(sandbox);

        Assert.Equal(("1.0.1-alpha.0.11", true), Read(sandbox));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A tag, and twenty commits since, of which every second one changes <c>a</c>.</summary>
    private static GitSandbox Line()
    {
        var sandbox = GitSandbox.Init();
        sandbox.Commit("a", "0", "feat: a");
        sandbox.Tag("v1.0.0");
        for (var i = 1; i <= 20; i++)
        {
            sandbox.Commit(i % 2 == 0 ? "a" : "b", $"{i}", "fix: it");
        }

        return sandbox;
    }

    private static void Next(GitSandbox sandbox) => sandbox.Commit("a", Guid.NewGuid().ToString(), "fix: a");

    /// <summary>The version without the cache, which the cache is shown to give too; for a history that has no version as well.</summary>
    private static string? Same(GitSandbox sandbox, VersioningOptions options)
    {
        var context = new GitContext(sandbox.Variables);
        var fresh = VersionReader.Read(sandbox.Path, options, context, CancellationToken.None);
        var cached = CachedVersion.Read(sandbox.Path, options.Key(), () => options, context, CancellationToken.None);
        Assert.Equal(fresh.Value, cached.Value);
        Assert.Equal(fresh.Diagnostics.Select(d => d.Code), cached.Diagnostics.Select(d => d.Code));
        return fresh.Value?.Version;
    }

    /// <summary>The version through the cache, and whether so much was read for it that git was asked.</summary>
    private (string Version, bool IsReadFromTheBeginning) Read(GitSandbox sandbox)
    {
        var asked = folder[$"{Guid.NewGuid():N}"];
        var context = new GitContext(sandbox.Variables, GitProgram.Wrapped(folder, $"echo \"$*\" >> '{asked}'")) { Bulk = new BulkLimits(8, 8, 8) };
        var version = CachedVersion.Read(sandbox.Path, A.Key(), () => A, context, CancellationToken.None).Value!.Version;
        return (version, File.Exists(asked));
    }
}

using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Git.Tests.MinVer;
using Baton.Testing;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests;

/// <summary>What the git command reads at once is what libgit2 reads one by one. Here from the first commit on, elsewhere from where it pays.</summary>
public sealed class EveryHistoryInBulk : IDisposable
{
    private static readonly BulkLimits AtOnce = new(0, 1, 3);

    private static readonly Gen<string[]> Paths = Gen.OneOf("a", "b", "c", "a/b", "*/x", ":!a", ":(icase)a", ":(glob)*").Array[0, 2];

    private readonly TempFolder folder = new();

    [Theory, InlineData(VersioningStrategy.Height), InlineData(VersioningStrategy.Conventional)]
    public void HasTheSameVersionExplanationAndCommits(VersioningStrategy strategy) =>
        Gen.Select(Histories.Asked, Paths, Paths).Sample(
            (asked, paths, unit) =>
            {
                var options = asked.Options with { Strategy = strategy, Branch = "main", Paths = [.. paths], UnitPaths = unit.Length == 0 ? [] : [[.. unit]] };
                using var sandbox = GitSandbox.Of(asked.History);
                var expected = Facts(sandbox, options, new GitContext(sandbox.Variables, GitProgram.None), ReaderKind.Any);
                Assert.Equal(expected, Facts(sandbox, options, new GitContext(sandbox.Variables) { Bulk = AtOnce }, ReaderKind.Any));
                Assert.Equal(expected, Facts(sandbox, options, new GitContext(sandbox.Variables) { Bulk = AtOnce }, ReaderKind.Command));
            },
            iter: Histories.Count(30),
            print: t => $"{t.Item1.History}\n{t.Item1.Options}\n{string.Join("  ", t.Item2)}\n{string.Join("  ", t.Item3)}");

    [Fact]
    public void IsReadByGit()
    {
        var asked = folder["asked"];
        using var sandbox = Line();
        Answer(sandbox, GitProgram.Wrapped(folder, $"echo \"$*\" >> '{asked}'"));

        Assert.Contains("rev-list --parents", File.ReadAllText(asked), StringComparison.Ordinal);
        Assert.Contains("rev-list --first-parent", File.ReadAllText(asked), StringComparison.Ordinal);
        Assert.Contains("cat-file --batch-command", File.ReadAllText(asked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("case \"$*\" in *batch-command*) exit 129;; esac")]
    [InlineData("case \"$*\" in *cat-file*) exit 1;; esac")]
    [InlineData("case \"$*\" in *rev-list*) exit 128;; esac")]
    [InlineData("case \"$*\" in *first-parent*) exit 128;; esac")]
    [InlineData("case \"$*\" in *first-parent*) echo of its own;; esac")]
    [InlineData("case \"$*\" in *first-parent*) kill -9 $$;; esac")]
    [InlineData("case \"$*\" in *rev-list*) git \"$@\" | head -c 1000; exit;; esac")]
    [InlineData("case \"$*\" in *cat-file*) read line; exit;; esac")]
    [InlineData("case \"$*\" in *cat-file*) read line; echo \"$line missing\"; exit;; esac")]
    [InlineData("case \"$*\" in *cat-file*) while read line; do echo \"$line missing\"; done; exit;; esac")]
    public void WithAGitThatFails_HasTheSameVersion(string first)
    {
        using var sandbox = Line();
        Assert.Equal("1.0.1-alpha.0.10", Answer(sandbox, GitProgram.Wrapped(folder, first)));
    }

    [Theory]
    [InlineData("a", "1.0.1-alpha.0.3")]
    [InlineData("side", "1.0.1-alpha.0.1")]
    [InlineData("b", "1.0.1-alpha.0.9")]
    [InlineData("none", "1.0.0")]
    public void WithMerges_CountsTheStepsOfTheFirstParents(string path, string version)
    {
        // Merges of what changed elsewhere, of what is the same on both sides, and behind a tag on another branch.
        using var sandbox = GitSandbox.Init();
        sandbox.Commit("a", "0", "feat: a");
        sandbox.Tag("v1.0.0");
        for (var i = 0; i < 3; i++)
        {
            sandbox.Commit("b", $"{i}", "fix: b");
            sandbox.Commit("a", $"{i + 1}", "fix: a");
            sandbox.Git("checkout", "--quiet", "-b", $"side{i}", "HEAD~1");
            sandbox.Commit("side", "same", "fix: side");
            sandbox.Tag($"other{i}");
            sandbox.Git("checkout", "--quiet", "main");
            sandbox.Commit("b", $"b{i}", "fix: b");
            sandbox.Git("merge", "--quiet", "--no-ff", "--no-edit", $"side{i}");
            sandbox.Commit("b", $"c{i}", "fix: b");
        }

        var options = Repositories.V with { Paths = [path] };
        foreach (var context in new[] { new GitContext(sandbox.Variables, GitProgram.None), new GitContext(sandbox.Variables) { Bulk = new(2, 1, 2) } })
        {
            using var repository = GitRepository.Find(sandbox.Path, context, ReaderKind.Any)!.Value!;
            Assert.Equal(version, repository.Version(options, CancellationToken.None).Value!.Version);
        }
    }

    [Fact]
    public void WithAReplacedCommit_HasTheSameVersionThroughBothReaders()
    {
        using var sandbox = Line();
        sandbox.Git("replace", "--graft", "HEAD~5", "HEAD~15");
        var options = Repositories.V with { Paths = ["a"] };
        var single = Repositories.Answer(sandbox, viaCommand: true, options);
        Assert.Equal("1.0.1-alpha.0.6", single.Value!.Version);
        foreach (var kind in new[] { ReaderKind.Any, ReaderKind.Command })
        {
            using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables) { Bulk = AtOnce }, kind)!.Value!;
            Assert.Equal(single.Value, repository.Version(options, CancellationToken.None).Value);
        }
    }

    [Fact]
    public void UnchangedSinceLongAgo_IsTheCommitThatChangedIt()
    {
        using var sandbox = GitSandbox.Init();
        sandbox.Commit("a", "0", "feat: a");
        var changed = sandbox.Head;
        sandbox.Git("commit", "--quiet", "--allow-empty", "--message", "docs: none");
        for (var i = 0; i < 9; i++)
        {
            sandbox.Commit("b", $"{i}", "feat: b");
        }

        sandbox.Tag("v1.0.0");
        using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables) { Bulk = new(3, 4, 4) }, ReaderKind.Any)!.Value!;
        var answer = repository.Version(Repositories.V with { Paths = ["a"] }, CancellationToken.None).Value!;

        Assert.Equal(("1.0.0", changed), (answer.Version, answer.Commit));
    }

    [Fact]
    public async Task ThatDoesNotCome_CanBeCancelled()
    {
        // As a partial clone does whose server does not answer.
        var started = folder["started"];
        var executable = GitProgram.Wrapped(folder, $"""case "$*" in *cat-file*) mkfifo '{started}.pipe'; echo $$ > '{started}'; sh -c 'cat "$0"' '{started}.pipe';; esac""");
        using var sandbox = Line();
        using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables, executable) { Bulk = AtOnce }, ReaderKind.Any)!.Value!;
        using var stop = new CancellationTokenSource();

        var asked = Task.Run(() => repository.Version(Repositories.V with { Paths = ["a"] }, stop.Token), TestContext.Current.CancellationToken);
        while (!File.Exists(started) || File.ReadAllText(started).Trim().Length == 0)
        {
            Assert.False(asked.IsCompleted);
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal("1.0.1-alpha.0.10", repository.Version(Repositories.V with { Paths = ["a"] }, CancellationToken.None).Value!.Version);
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

    private static string Answer(GitSandbox sandbox, string executable)
    {
        using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables, executable) { Bulk = AtOnce }, ReaderKind.Any)!.Value!;
        var answer = repository.Version(Repositories.V with { Paths = ["a"] }, CancellationToken.None);
        Assert.Empty(answer.Diagnostics);
        return answer.Value!.Version;
    }

    private static string Facts(GitSandbox sandbox, VersioningOptions options, GitContext context, ReaderKind kind)
    {
        using var repository = GitRepository.Find(sandbox.Path, context, kind)!.Value!;
        var (version, explained) = (repository.Version(options, CancellationToken.None), repository.Explain(options, CancellationToken.None));
        return string.Join('\n',
        [
            $"{version.Value}", .. version.Diagnostics.Select(d => d.Code),
            .. Said(explained), .. repository.Commits(null, repository.Head!.Id, options.Filter()).Select(c => c.Id),
        ]);
    }

    private static IEnumerable<string> Said(Result<VersionExplanation> explained) => explained.Value is not { } value ? []
        : [.. value.Considered.Select(c => $"{c}"), .. value.Ignored.Select(c => $"{c}"), .. value.Commits.Select(c => $"{c}")];
}

using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public static class RepositoryTests
{
    private static readonly PathFilter Everything = new([]);

    public sealed class TwoCommits
    {
        [Theory, InlineData(false), InlineData(true)]
        public void AreRelated(bool viaCommand)
        {
            using var sandbox = GitSandbox.Init();
            var first = sandbox.Commit("one");
            var second = sandbox.Commit("two");
            sandbox.Branch("side", first);
            var side = sandbox.Commit("side");
            using var repository = Repositories.Open(sandbox, viaCommand);

            Assert.Equal(Lineage.Same, repository.Relate(first, first));
            Assert.Equal(Lineage.Descends, repository.Relate(first, second));
            Assert.Equal(Lineage.Behind, repository.Relate(second, first));
            Assert.Equal(Lineage.Diverged, repository.Relate(second, side));
            Assert.Equal(Lineage.Unknown, repository.Relate(new string('1', 40), side));
        }
    }

    public sealed class AncestryOfACommit
    {
        [Theory, InlineData(false), InlineData(true)]
        public void HasWhatItDescendsFromAndNothingElse(bool viaCommand)
        {
            using var sandbox = GitSandbox.Init();
            var first = sandbox.Commit("one");
            sandbox.Tag("v1.0.0");
            sandbox.Branch("side", first);
            var side = sandbox.Commit("side");
            sandbox.Switch("main");
            sandbox.Commit("two");
            sandbox.Branch("lost", first);
            var lost = sandbox.Commit("lost");
            sandbox.Tag("v1.9.0");
            sandbox.Switch("main");
            sandbox.Merge("side");
            var last = sandbox.Commit("three");
            sandbox.Tag("v1.1.0");
            using var repository = Repositories.Open(sandbox, viaCommand);

            var ancestry = repository.Ancestry("v", last, TestContext.Current.CancellationToken);

            Assert.Equal([new EarlierRelease("1.0.0", first)], ancestry.Releases);
            Assert.Equal(4, ancestry.Commits.Length);
            Assert.True(ancestry.Complete);
            Assert.True(ancestry.Has(side));
            Assert.False(ancestry.Has(lost));
            Assert.False(ancestry.Has(last));
        }

        [Theory, InlineData(false), InlineData(true)]
        public void IsNotCompleteWhereItWouldBeTooLong(bool viaCommand)
        {
            using var sandbox = GitSandbox.Init();
            var first = sandbox.Commit("one");
            sandbox.Tag("v0.1.0");
            sandbox.Commits([.. Enumerable.Range(0, Ancestry.MostCommits + 5).Select(i => $"commit {i}")]);
            using var repository = Repositories.Open(sandbox, viaCommand);

            var ancestry = repository.Ancestry("v", repository.Head!.Id, TestContext.Current.CancellationToken);

            Assert.Equal((Ancestry.MostCommits, false), (ancestry.Commits.Length, ancestry.Complete));
            Assert.DoesNotContain(first, ancestry.Commits);
            Assert.True(ancestry.Has(first));
        }
    }

    public sealed class CommitsOfAUnit
    {
        [Theory, InlineData(false), InlineData(true)]
        public void AreNewestFirstAndOnlyItsOwn(bool viaCommand)
        {
            using var sandbox = GitSandbox.Init();
            var first = sandbox.Commit("unit/a", "1", "feat: begin");
            sandbox.Branch("side");
            sandbox.Commit("unit/b", "1", "feat: side\n\nWith a bödy.\n");
            sandbox.Switch("main");
            sandbox.Commit("other/a", "1", "feat: other");
            sandbox.Merge("side");
            var last = sandbox.Commit("unit/a", "2", "fix: a");
            using var repository = Repositories.Open(sandbox, viaCommand);

            var commits = repository.Commits(first, last, new PathFilter(["unit"]));

            Assert.Equal(["fix: a", "feat: side"], commits.Select(c => c.Subject));
            Assert.Equal("feat: side\n\nWith a bödy.\n", commits[1].Message);
            Assert.Equal(("Ada Lovelace", "ada@example.com", GitSandbox.Start.AddMinutes(1)), (commits[1].AuthorName, commits[1].AuthorEmail, commits[1].Date));
            Assert.Equal(5, repository.Commits(null, last, Everything).Count);
        }
    }

    public sealed class TheWorkTree
    {
        [Fact]
        public void ShowsWhatIsInNoCommit()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Commit(".gitignore", "*.log\n", "chore: ignore");
            sandbox.Write("a.txt", "changed");
            sandbox.Write("new/é.txt", "");
            sandbox.Write("x.log", "");
            sandbox.Git("rm", "--quiet", "--cached", "b/é.txt");
            using var repository = Repositories.Open(sandbox, viaCommand: false);

            Assert.Equal(["a.txt", "b/é.txt", "new/é.txt"], repository.Changes(Everything));
            Assert.Equal(["new/é.txt"], repository.Changes(new PathFilter(["new"])));
        }
    }

    public sealed class ATag
    {
        [Theory, InlineData(false), InlineData(true)]
        public async Task IsAnnotatedAndFoundAgain(bool viaCommand)
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "user.name", "Grace Hopper");
            sandbox.Git("config", "user.email", "grace@example.com");
            using (var repository = Repositories.Open(sandbox, viaCommand, mayUseGit: true))
            {
                Assert.False(repository.SignsTags());
                Assert.Null(await repository.CreateTagAsync("v1.3.0", sandbox.Head, "v1.3.0\n\nNotes.", CancellationToken.None));
            }

            using var again = Repositories.Open(sandbox, viaCommand, mayUseGit: true);
            Assert.Equal(sandbox.Head, again.FindTag("v1.3.0"));
            Assert.Null(again.FindTag("v1.4.0"));
            Assert.Equal("tag", sandbox.Git("cat-file", "-t", "v1.3.0"));
            Assert.Contains("tagger Grace Hopper <grace@example.com>", sandbox.Git("cat-file", "-p", "v1.3.0"), StringComparison.Ordinal);
        }

        [Theory, InlineData(false), InlineData(true)]
        public async Task IsSeenByWhoeverMadeIt(bool viaCommand)
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "user.name", "Grace Hopper");
            sandbox.Git("config", "user.email", "grace@example.com");
            using var repository = Repositories.Open(sandbox, viaCommand, mayUseGit: true);
            Assert.Null(repository.FindTag("v1.3.0"));

            Assert.Null(await repository.CreateTagAsync("v1.3.0", sandbox.Head, "v1.3.0", CancellationToken.None));

            Assert.Equal(sandbox.Head, repository.FindTag("v1.3.0"));
        }

        [Fact]
        public async Task NeedsSomebodyWhoMakesIt()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "user.useConfigOnly", "true");
            using var repository = Repositories.Open(sandbox, viaCommand: false, mayUseGit: true);

            var refused = await repository.CreateTagAsync("v1.3.0", sandbox.Head, "x", CancellationToken.None);

            Assert.Equal("BATON1009", refused!.Code);
        }

        [Fact]
        public async Task IsNeverMoved()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "user.name", "Grace Hopper");
            sandbox.Git("config", "user.email", "grace@example.com");
            using var repository = Repositories.Open(sandbox, viaCommand: false, mayUseGit: true);

            var refused = await repository.CreateTagAsync("v1.2.3", sandbox.Head, "x", CancellationToken.None);

            Assert.Equal("BATON1005", refused!.Code);
            Assert.NotEqual(sandbox.Head, repository.FindTag("v1.2.3"));
        }
    }

    public sealed class TheWordsOfATag
    {
        private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.FromHours(2));

        [Fact]
        public async Task AreKnownBeforeItIsMade()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "user.name", "Grace Hopper");
            sandbox.Git("config", "user.email", "grace@example.com");
            using var repository = Repositories.Open(sandbox, viaCommand: false, mayUseGit: true);
            var expected = repository.TagText("v1.3.0", "v1.3.0", Noon);

            Assert.Null(await repository.CreateTagAsync("v1.3.0", sandbox.Head, "v1.3.0", CancellationToken.None, Noon));

            Assert.Equal(new TagText("v1.3.0", "Grace Hopper", "grace@example.com", Noon), expected);
            Assert.Equal(TimeSpan.Zero, expected!.Date.Offset);
            Assert.Equal(expected, repository.TagText("v1.3.0", "other words", Noon.AddDays(1)));
        }

        [Fact]
        public void AreThoseOfTheTagThatIsThere()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("-c", "user.name=Ada L.", "-c", "user.email=ada@example.com", "tag", "--annotate", "--message", "two\n\nlines", "v1.3.0");
            using var repository = Repositories.Open(sandbox, viaCommand: false, mayUseGit: true);

            var text = repository.TagText("v1.3.0", "v1.3.0", Noon)!;

            Assert.Equal(sandbox.Git("cat-file", "-p", "v1.3.0").TrimEnd(), $"object {sandbox.Head}\ntype commit\ntag v1.3.0\ntagger {text.Name} <{text.Email}> {text.Date.ToUnixTimeSeconds()} {text.Date.ToString("zzz").Replace(":", "", StringComparison.Ordinal)}\n\n{text.Message}".TrimEnd());
        }

        [Fact]
        public void AreNobodysWhereGitDoesNotKnowWhoMakesIt()
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "user.useConfigOnly", "true");
            using var repository = Repositories.Open(sandbox, viaCommand: false, mayUseGit: true);

            Assert.Null(repository.TagText("v1.3.0", "v1.3.0", Noon));
        }
    }

    public sealed class TheRemote
    {
        [Theory]
        [InlineData("https://user:secret@example.com/a/b.git", "https://example.com/a/b.git")]
        [InlineData("https://example.com/a@b.git", "https://example.com/a@b.git")]
        [InlineData("git@example.com:a/b.git", "git@example.com:a/b.git")]
        [InlineData("ssh://git@example.com/a/b.git", "ssh://git@example.com/a/b.git")]
        [InlineData("ssh://git:secret@example.com/a/b.git", "ssh://example.com/a/b.git")]
        [InlineData("https://user:sec@ret@example.com/a/b.git", "https://example.com/a/b.git")]
        [InlineData("user:secret@example.com:a/b.git", "example.com:a/b.git")]
        public void IsToldWithoutItsPassword(string url, string expected)
        {
            using var sandbox = GitSandbox.Init();
            sandbox.Git("remote", "add", "upstream", url);
            foreach (var viaCommand in new[] { false, true })
            {
                using var repository = Repositories.Open(sandbox, viaCommand);
                Assert.Equal(expected, repository.RemoteUrl());
            }
        }

        [Theory]
        [InlineData("[remote \"zoo\"]\n url = https://example.com/zoo\n[remote \"ark\"]\n url = https://example.com/ark\n", "https://example.com/ark")]
        [InlineData("[remote \"zoo\"]\n url = https://example.com/zoo\n[remote \"origin\"]\n url = https://example.com/origin\n", "https://example.com/origin")]
        [InlineData("[remote \"my own fork\"]\n url = https://example.com/fork\n", "https://example.com/fork")]
        [InlineData("[remote \"a.b.url\"]\n url = https://example.com/dots\n", "https://example.com/dots")]
        [InlineData("[remote \"a\"]\n url = https://example.com/one\n url = https://example.com/two\n", "https://example.com/two")]
        [InlineData("[Remote \"a\"]\n URL = https://example.com/capitals\n", "https://example.com/capitals")]
        [InlineData("[remote \"a\"]\n url = \"https://example.com/a b\"\n", "https://example.com/a b")]
        [InlineData("[remote \"a\"]\n url = eg:one\n[url \"https://example.com/\"]\n insteadOf = e\n insteadOf = eg:\n", "https://example.com/one")]
        [InlineData("[include]\n path = more\n", "https://example.com/more")]
        [InlineData("[remote \"a\"]\n url\n", null)]
        [InlineData("[remote]\n url = https://example.com/none\n pushDefault = a\n", null)]
        [InlineData("[remote \"a\"]\n fetch = +refs/heads/*:refs/remotes/a/*\n", null)]
        public void IsReadAlike(string configuration, string? expected)
        {
            using var sandbox = GitSandbox.Init();
            sandbox.Write(".git/more", "[remote \"a\"]\n url = https://example.com/more\n");
            File.AppendAllText(Path.Combine(sandbox.Path, ".git", "config"), configuration);
            foreach (var viaCommand in new[] { false, true })
            {
                using var repository = Repositories.Open(sandbox, viaCommand);
                Assert.Equal((viaCommand, expected), (viaCommand, repository.RemoteUrl()));
            }
        }

        /// <summary>What is remembered of a repository does not change with them.</summary>
        [Theory, InlineData(false), InlineData(true)]
        public void OfAWorkTreeOrAUserIsNone(bool viaCommand)
        {
            using var sandbox = Repositories.TwoAfterTag();
            sandbox.Git("config", "extensions.worktreeConfig", "true");
            sandbox.Git("config", "--worktree", "remote.origin.url", "https://example.com/worktree");
            var variables = new Dictionary<string, string>(sandbox.Variables)
            {
                ["GIT_CONFIG_COUNT"] = "1",
                ["GIT_CONFIG_KEY_0"] = "remote.origin.url",
                ["GIT_CONFIG_VALUE_0"] = "https://example.com/user",
            };
            using var repository = Repositories.Find(sandbox, viaCommand, variables: variables)!.Value!;

            Assert.Null(repository.RemoteUrl());
        }
    }
}

using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Git.Units;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public static class TagsWithAnotherPrefix
{
    private static readonly VersioningOptions Open = new() { Guess = new PrefixGuess([], IsWhole: true, "") };

    private static string Others(VersionAnswer answer) => string.Join(' ', answer.OtherPrefixes.Select(o => $"{o.Prefix}|{o.Tag}"));

    private static string Others(GitSandbox sandbox, bool viaCommand, VersioningOptions? options = null, string? directory = null) =>
        Others(Repositories.Answer(sandbox, viaCommand, options ?? Open, directory).Value!);

    /// <summary>A commit for each text, with its tags.</summary>
    private static GitSandbox Tagged(params string[] tags)
    {
        var sandbox = GitSandbox.Init();
        foreach (var each in tags)
        {
            sandbox.Commit("fix: a");
            foreach (var tag in each.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                sandbox.Tag(tag, message: tag.EndsWith('0') ? "annotated" : null);
            }
        }

        return sandbox;
    }

    public sealed class InARepository
    {
        [Theory]
        [InlineData("9.2.0's tags;v9.3.0", "0.0.0-alpha.0.1", "v|v9.3.0")]
        [InlineData("v1.0.0;;", "0.0.0-alpha.0.2", "v|v1.0.0")]
        [InlineData("4.6.0;v5.0.0-alpha.100;", "4.6.1-alpha.0.2", "v|v5.0.0-alpha.100")]
        [InlineData("v1.0.0-rc.1;v1.0.0-rc.2;", "0.0.0-alpha.0.2", "v|v1.0.0-rc.2")]
        [InlineData("1.0.0 v1.0.0;", "1.0.1-alpha.0.1", "")]
        [InlineData("v1.0.0;2.0.0;", "2.0.1-alpha.0.1", "")]
        [InlineData("app-v1.0.0;lib@2.0.0;", "0.0.0-alpha.0.2", "")]
        [InlineData("release-1.0.0;v1.1.0;", "0.0.0-alpha.0.2", "v|v1.1.0 release-|release-1.0.0")]
        public void AreFoundByBothReaders(string tags, string version, string expected)
        {
            using var sandbox = Tagged(tags.Replace("9.2.0's tags", "", StringComparison.Ordinal).Split(';'));
            foreach (var viaCommand in new[] { false, true })
            {
                var answer = Repositories.Answer(sandbox, viaCommand, Open);

                Assert.Equal((version, expected), (answer.Value!.Version, Others(answer.Value)));
                sandbox.Git("pack-refs", "--all");
            }
        }

        [Theory, InlineData(false), InlineData(true)]
        public void AreNotTold_WhenTheyAreNotBeforeTheCommit(bool viaCommand)
        {
            using var sandbox = Tagged("1.0.0", "");
            sandbox.Branch("ahead");
            sandbox.Commit("feat: b");
            sandbox.Tag("v2.0.0");
            sandbox.Switch("main");

            Assert.Equal("", Others(sandbox, viaCommand));
            sandbox.Git("merge", "--quiet", "ahead");
            Assert.Equal("v|v2.0.0", Others(sandbox, viaCommand));
        }

        [Theory, InlineData(false), InlineData(true)]
        public void AreTold_InAShallowCloneThatReachesThem(bool viaCommand)
        {
            using var origin = Tagged("", "", "v1.2.3");
            using var clone = origin.Clone(depth: 1);

            var answer = Repositories.Answer(clone, viaCommand, Open);

            Assert.Equal(("0.0.0-shallow.0", "v|v1.2.3"), (answer.Value!.Version, Others(answer.Value)));
            Assert.Equal("BATON1003", Assert.Single(answer.Diagnostics).Code);
        }

        [Theory, InlineData(false), InlineData(true)]
        public void CanHaveTheNameOfTheRemote_OfTheFolder_OrOfTheUnit(bool viaCommand)
        {
            using var sandbox = Tagged("acme.widget-v1.0.0 clone-2.0.0 lib/v3.0.0 tree-4.0.0", "");
            sandbox.Git("remote", "add", "origin", "git@example.com:acme/acme.widget.git");
            using var clone = sandbox.Clone();
            clone.Git("remote", "set-url", "origin", "https://example.com/acme/acme.widget.git");

            Assert.Equal("acme.widget-v|acme.widget-v1.0.0", Others(sandbox, viaCommand));
            Assert.Equal("clone-|clone-2.0.0 acme.widget-v|acme.widget-v1.0.0", Others(clone, viaCommand));
            Assert.Equal("clone-|clone-2.0.0 acme.widget-v|acme.widget-v1.0.0", Others(clone, viaCommand, directory: clone.AddWorkTree()));
            Assert.Equal("lib/v|lib/v3.0.0", Others(sandbox, viaCommand, Open with { Guess = new PrefixGuess(["lib"], IsWhole: false, "") }));
        }
    }

    public sealed class InARememberedAnswer
    {
        [Fact]
        public void AreToldEachTime()
        {
            using var sandbox = Tagged("release-1.0.0 v1.1.0", "");
            var context = new GitContext(sandbox.Variables);
            var counted = 0;

            for (var build = 0; build < 3; build++)
            {
                var read = CachedVersion.Read(sandbox.Path, "question", () => { counted++; return Open; }, context, CancellationToken.None);
                var told = UnclaimedPrefixes.Of(read, "", () => []);

                Assert.Equal("v|v1.1.0 release-|release-1.0.0", Others(told.Value!));
                Assert.Equal("BATON1014", Assert.Single(told.Diagnostics).Code);
            }

            Assert.Equal(1, counted);
        }

        [Fact]
        public void AreGone_OnceThePrefixIsSetOrTheTagIsDeleted()
        {
            using var sandbox = Tagged("v1.1.0", "");
            var context = new GitContext(sandbox.Variables);
            Assert.Equal("v|v1.1.0", Others(CachedVersion.Read(sandbox.Path, "open", () => Open, context, CancellationToken.None).Value!));

            Assert.Equal("", Others(CachedVersion.Read(sandbox.Path, "set", () => Open with { Guess = null }, context, CancellationToken.None).Value!));
            sandbox.Git("tag", "--delete", "v1.1.0");
            Assert.Equal("", Others(CachedVersion.Read(sandbox.Path, "open", () => Open, context, CancellationToken.None).Value!));
        }
    }

    public sealed class InASourceArchive
    {
        [Theory]
        [InlineData("ref-names: HEAD -> main, tag: v1.2.3\n")]
        [InlineData("describe-name: v1.2.3-4-g0123456\n")]
        public void AreTold(string line)
        {
            using var folder = new TempFolder();
            folder.Write(".git_archival.txt", $"node: 0123456789012345678901234567890123456789\n{line}");

            var answer = VersionReader.Read(folder.Path, Open, new GitContext(GitVariables.Isolated(folder.Path)), CancellationToken.None);

            Assert.Equal(("0.0.0-alpha.0", "v|v1.2.3"), (answer.Value!.Version, Others(answer.Value)));
        }
    }

    public sealed class OfAnotherUnit
    {
        [Fact]
        public void AreTheOnesThatItsFileSets()
        {
            using var sandbox = Tagged("v1.0.0", "");
            sandbox.Write("baton.json", """{ "versioning": { "tagPrefix": "v" } }""");
            sandbox.Write("lib/baton.json", "{}");
            sandbox.Write("app/baton.json", """{ "versioning": { "tagPrefix": "" } }""");

            var places = UnitSearch.Below(sandbox.Path, sandbox.Path);

            Assert.Equal([("app", ""), ("", "v"), ("lib", null)], places.Select(p => (p.Folder, p.TagPrefix)));
            Assert.Empty(UnclaimedPrefixes.Of(Repositories.Answer(sandbox, viaCommand: false, Open), "lib", () => places).Diagnostics);
        }
    }
}

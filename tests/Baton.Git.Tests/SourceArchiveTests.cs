using System.IO.Compression;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public static class SourceArchiveTests
{
    private static Result<VersionAnswer> InArchiveOf(GitSandbox sandbox, VersioningOptions? options = null)
    {
        using var folder = new TempFolder();
        sandbox.Git("archive", "--format=zip", $"--output={folder["a.zip"]}", "HEAD");
        ZipFile.ExtractToDirectory(folder["a.zip"], folder["src"]);
        return VersionReader.Read(folder["src", "unit"], options ?? Repositories.V, new GitContext(GitVariables.Isolated(folder.Path)), CancellationToken.None);
    }

    private static GitSandbox WithArchivalFile(string more = "")
    {
        var sandbox = GitSandbox.Init();
        sandbox.Commit(".gitattributes", ".git_archival.txt export-subst\n", "chore: archives know their version");
        sandbox.Commit(".git_archival.txt", $"node: $Format:%H$\nref-names: $Format:%D$\n{more}", "chore: the file");
        sandbox.Commit("unit/a", "1", "feat: a");
        return sandbox;
    }

    public sealed class OfATaggedCommit
    {
        [Fact]
        public void HasTheTagsVersion()
        {
            using var sandbox = WithArchivalFile();
            sandbox.Tag("v1.2.3-rc.1");
            sandbox.Tag("v1.2.3");
            sandbox.Tag("other/v9.0.0");

            var answer = InArchiveOf(sandbox);

            Assert.Empty(answer.Diagnostics);
            Assert.Equal(("1.2.3", "v1.2.3", sandbox.Head, true), (answer.Value!.Version, answer.Value.Tag, answer.Value.Commit, answer.Value.IsCertain));
        }
    }

    public sealed class OfAnotherCommit
    {
        [Fact]
        public void KnowsItsCommitAndNotItsVersion()
        {
            using var sandbox = WithArchivalFile();

            var answer = InArchiveOf(sandbox);

            Assert.Equal("BATON1001", Assert.Single(answer.Diagnostics).Code);
            Assert.Equal(("0.0.0-alpha.0", sandbox.Head, false), (answer.Value!.Version, answer.Value.Commit, answer.Value.IsCertain));
        }
    }

    public sealed class OfACommitBeyondATag
    {
        private const string Describe = "describe-name: $Format:%(describe:tags=true,match=v[0-9]*)$\n";

        [Theory]
        [InlineData("v1.2.3", 2, "1.2.4-alpha.0.2")]
        [InlineData("v2.0.0-rc.1", 1, "2.0.0-rc.1.1")]
        [InlineData("v1.2.3-g-1-g0000", 3, "1.2.3-g-1-g0000.3")]
        public void HasTheVersionOfAClone(string tag, int height, string expected)
        {
            using var sandbox = WithArchivalFile(Describe);
            sandbox.Tag(tag);
            sandbox.Tag("other/v9.0.0");
            for (var i = 0; i < height; i++)
            {
                sandbox.Commit("unit/a", $"{i + 2}", "fix: a");
            }

            var answer = InArchiveOf(sandbox);

            Assert.Equal(expected, Repositories.Version(sandbox, viaCommand: false));
            Assert.Equal((expected, tag, sandbox.Head, height, false), (answer.Value!.Version, answer.Value.Tag, answer.Value.Commit, answer.Value.Height, answer.Value.IsCertain));
            Assert.Equal("BATON1001", Assert.Single(answer.Diagnostics).Code);
        }

        [Fact]
        public void WithoutAVersionTagHasNone()
        {
            using var sandbox = WithArchivalFile("describe-name: $Format:%(describe:tags=true)$\n");
            sandbox.Tag("nightly");
            sandbox.Commit("unit/a", "2", "fix: a");

            Assert.Equal("0.0.0-alpha.0", InArchiveOf(sandbox).Value!.Version);
        }

        [Fact]
        public void OfAUnitWithPathsHasNone()
        {
            using var sandbox = WithArchivalFile(Describe);
            sandbox.Tag("v1.2.3");
            sandbox.Commit("other/a", "2", "fix: a");

            Assert.Equal("0.0.0-alpha.0", InArchiveOf(sandbox, Repositories.V with { Paths = ["unit"] }).Value!.Version);
        }
    }

    public sealed class ACopyThatNothingWasWrittenInto
    {
        [Fact]
        public void IsAFolderWithoutHistory()
        {
            using var folder = new TempFolder();
            folder.Write(".git_archival.txt", "node: $Format:%H$\nref-names: $Format:%D$\n");

            var answer = VersionReader.Read(folder.Path, Repositories.V, new GitContext(GitVariables.Isolated(folder.Path)), CancellationToken.None);

            Assert.Equal(("0.0.0-alpha.0", ""), (answer.Value!.Version, answer.Value.Commit));
        }
    }
}

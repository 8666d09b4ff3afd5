using System.IO.Compression;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

public static class SourceArchiveTests
{
    private static Result<VersionAnswer> InArchiveOf(GitSandbox sandbox)
    {
        using var folder = new TempFolder();
        sandbox.Git("archive", "--format=zip", $"--output={folder["a.zip"]}", "HEAD");
        ZipFile.ExtractToDirectory(folder["a.zip"], folder["src"]);
        return VersionReader.Read(folder["src", "unit"], Repositories.V, new GitContext(GitVariables.Isolated(folder.Path)), CancellationToken.None);
    }

    private static GitSandbox WithArchivalFile()
    {
        var sandbox = GitSandbox.Init();
        sandbox.Commit(".gitattributes", ".git_archival.txt export-subst\n", "chore: archives know their version");
        sandbox.Commit(".git_archival.txt", "node: $Format:%H$\nref-names: $Format:%D$\n", "chore: the file");
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

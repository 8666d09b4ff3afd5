using Baton.Git.Diagnostics;
using Baton.Git.Running;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>A hash in capitals is one for git, and here stands for what else files do not tell: the repository is opened to be asked.</summary>
public sealed class ACommitThatFilesDoNotTell : IDisposable
{
    private readonly GitSandbox sandbox = Repositories.TwoAfterTag();
    private readonly TempFolder folder = new();
    private readonly string head;

    public ACommitThatFilesDoNotTell()
    {
        head = sandbox.Head;
        sandbox.Write(".git/HEAD", head.ToUpperInvariant() + "\n");
    }

    [Fact]
    public void IsReadInTheRepository()
    {
        var context = new GitContext(sandbox.Variables, GitProgram.None);

        Assert.Null(CheckedOutCommit.Find(sandbox.Path, context));
        Assert.Equal(head, CheckedOutCommit.Read(sandbox.Path, context));
    }

    [Fact]
    public void IsReadWhereNothingElseCanBe()
    {
        sandbox.Write(".git/info/grafts", "");
        var context = new GitContext(sandbox.Variables, GitProgram.Wrapped(folder, "case \"$*\" in *cat-file*) exit 128;; esac"));
        using var repository = GitRepository.Find(sandbox.Path, context)!.Value!;

        Assert.Throws<GitException>(() => repository.Head);
        Assert.Equal(head, CheckedOutCommit.Read(sandbox.Path, context));
    }

    [Fact]
    public void IsNoneWhereNothingCanBe()
    {
        sandbox.Write(".git/info/grafts", "");

        Assert.Null(CheckedOutCommit.Read(sandbox.Path, new GitContext(sandbox.Variables, GitProgram.None)));
        Assert.Null(CheckedOutCommit.Read(folder.Path, new GitContext(sandbox.Variables)));
    }

    public void Dispose()
    {
        sandbox.Dispose();
        folder.Dispose();
    }
}

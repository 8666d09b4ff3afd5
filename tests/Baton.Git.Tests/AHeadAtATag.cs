using Baton.Git.Running;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>git writes the commit into a detached HEAD, and other programs the tag's own object. The commit that is checked out is the same.</summary>
public sealed class AHeadAtATag : IDisposable
{
    private readonly GitSandbox sandbox = Repositories.TwoAfterTag();
    private readonly string commit;

    public AHeadAtATag()
    {
        commit = sandbox.Git("rev-parse", "v1.2.3^{commit}");
        sandbox.Git("tag", "--annotate", "--message", "again", "again", "v1.2.3");
    }

    /// <summary>Objects and references in files of their own, in common ones, and as who clones by other means than git leaves them.</summary>
    [Theory]
    [InlineData("v1.2.3")]
    [InlineData("again")]
    [InlineData("v1.2.3", "pack-refs --all", "repack -a -d -q")]
    [InlineData("again", "pack-refs --all", "repack -a -d -q")]
    [InlineData("v1.2.3", "repack -a -d -q")]
    public void HasTheCommitThatTheTagMarks(string tag, params string[] packing)
    {
        Array.ForEach(packing, p => sandbox.Git(p.Split(' ')));
        sandbox.Write(".git/HEAD", sandbox.Git("rev-parse", tag) + "\n");

        Assert.Equal(commit, Read());
        sandbox.Write(".git/info/grafts", "");
        Assert.Equal(commit, Read("git"));
    }

    [Fact]
    public void ThroughTheTagsReference_HasTheCommitToo()
    {
        sandbox.Git("symbolic-ref", "HEAD", "refs/tags/again");

        Assert.Equal(commit, Read());
    }

    /// <summary>What is told by files is told although the repository cannot be read.</summary>
    [Theory]
    [InlineData]
    [InlineData("pack-refs --all")]
    [InlineData("pack-refs --all", "repack -a -d -q")]
    public void AtTheCommitOfOne_OpensNothing(params string[] packing)
    {
        sandbox.Git("tag", "light", commit);
        Array.ForEach(packing, p => sandbox.Git(p.Split(' ')));
        sandbox.Write(".git/HEAD", commit + "\n");
        sandbox.Git("config", "core.repositoryformatversion", "99");

        Assert.Equal(commit, Read());
    }

    [Fact]
    public void ThatIsBroken_HasNone()
    {
        var tag = sandbox.Git("rev-parse", "again");
        sandbox.Write(".git/HEAD", tag + "\n");
        var file = Path.Combine(sandbox.Path, ".git", "objects", tag[..2], tag[2..]);
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllText(file, "not an object");

        Assert.Null(Read("git"));
    }

    /// <summary>The head's text is not what was counted, which is how an answer is known that must not be kept.</summary>
    [Fact]
    public void IsCountedByEachBuild()
    {
        sandbox.Write(".git/HEAD", sandbox.Git("rev-parse", "again") + "\n");
        var context = new GitContext(sandbox.Variables);

        var answer = CachedVersion.Read(sandbox.Path, "question", () => Repositories.V, context, CancellationToken.None).Value!;

        Assert.Equal(("1.2.3", commit), (answer.Version, answer.Commit));
        Assert.Null(CachedVersion.Find(sandbox.Path, "question", context));
    }

    public void Dispose() => sandbox.Dispose();

    private string? Read(string program = GitProgram.None) => CheckedOutCommit.Read(sandbox.Path, new GitContext(sandbox.Variables, program));
}

using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>Every kind of repository a user has, through both readers.</summary>
public sealed class RepositoryKindTests
{
    private const string Expected = "1.2.4-alpha.0.2";

    [Theory, InlineData(false), InlineData(true)]
    public void Plain(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var repository = Repositories.Open(sandbox, viaCommand, Path.Combine(sandbox.Path, "b"));

        Assert.Equal(Expected, Repositories.Version(sandbox, viaCommand));
        Assert.Equal(sandbox.Path, repository.WorkTree);
        Assert.Equal("main", repository.Branch);
        Assert.Equal(sandbox.Head, repository.Head!.Id);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void DetachedHead(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Switch("HEAD~1");
        using var repository = Repositories.Open(sandbox, viaCommand);

        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand));
        Assert.Null(repository.Branch);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void LinkedWorkTree(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        var tree = sandbox.AddWorkTree("HEAD~1");
        using var repository = Repositories.Open(sandbox, viaCommand, tree);

        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand, directory: tree));
        Assert.Equal(tree, repository.WorkTree);
        Assert.Equal(Path.Combine(sandbox.Path, ".git"), repository.CommonDirectory);
    }

    [Fact]
    public void RelativeWorkTree()
    {
        // As "git worktree add --relative-paths" of git 2.48 writes it; older gits refuse the extension, with a code.
        using var sandbox = Repositories.TwoAfterTag();
        var tree = sandbox.AddWorkTree("HEAD~1");
        var inRepository = File.ReadAllText(Path.Combine(tree, ".git")).Trim()["gitdir: ".Length..];
        File.WriteAllText(Path.Combine(tree, ".git"), $"gitdir: {Path.GetRelativePath(tree, inRepository)}\n");
        File.WriteAllText(Path.Combine(inRepository, "gitdir"), Path.GetRelativePath(inRepository, Path.Combine(tree, ".git")) + "\n");
        File.AppendAllText(Path.Combine(sandbox.Path, ".git", "config"), "[core]\n\trepositoryformatversion = 1\n[extensions]\n\trelativeWorktrees = true\n");

        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand: false, directory: tree));
        var command = Repositories.Answer(sandbox, viaCommand: true, directory: tree);
        Assert.Equal(GitProgram.IsAtLeast(2, 48) ? "1.2.4-alpha.0.1" : "BATON1004", command.Value?.Version ?? command.Diagnostics[0].Code);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Submodule(bool viaCommand)
    {
        using var inner = Repositories.TwoAfterTag();
        using var outer = GitSandbox.Init();
        outer.Commit("root");
        outer.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", new Uri(inner.Path).AbsoluteUri, "sub");

        Assert.Equal(Expected, Repositories.Version(outer, viaCommand, directory: Path.Combine(outer.Path, "sub")));
        Assert.Equal("0.0.0-alpha.0", Repositories.Version(outer, viaCommand));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Bare(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var bare = sandbox.Clone(depth: null, "--bare");
        using var repository = Repositories.Open(bare, viaCommand);

        Assert.Equal(Expected, Repositories.Version(bare, viaCommand));
        Assert.Equal(bare.Path, repository.WorkTree);
        Assert.Empty(repository.Changes(new([])));
    }

    [Fact]
    public void Sha256()
    {
        using var sandbox = Repositories.TwoAfterTag("--object-format=sha256");

        Assert.Equal(64, sandbox.Head.Length);
        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand: false, Repositories.V with { Paths = ["b"] }, mayUseGit: true));
    }

    [Fact]
    public void AFormatThatNeitherReaderKnowsIsACodedError()
    {
        using var sandbox = Repositories.TwoAfterTag();
        File.AppendAllText(Path.Combine(sandbox.Path, ".git", "config"), "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tnotYetInvented = true\n");

        var answer = Repositories.Answer(sandbox, viaCommand: false, mayUseGit: true);

        var error = Assert.Single(answer.Diagnostics);
        Assert.Equal("BATON1004", error.Code);
        Assert.Contains("Install a newer git", error.Cure, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void PackedRefsAndObjects(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Git("gc", "--quiet");
        sandbox.Git("commit-graph", "write", "--reachable");

        Assert.True(File.Exists(Path.Combine(sandbox.Path, ".git", "packed-refs")));
        Assert.Equal(Expected, Repositories.Version(sandbox, viaCommand));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Alternates(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var clone = sandbox.Clone(depth: null, "--reference", sandbox.Path);

        Assert.True(File.Exists(Path.Combine(clone.Path, ".git", "objects", "info", "alternates")));
        Assert.Equal(Expected, Repositories.Version(clone, viaCommand));
    }

    [Theory, InlineData("blob:none", false), InlineData("blob:none", true), InlineData("tree:0", false), InlineData("tree:0", true)]
    public void PartialClone(string filter, bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        sandbox.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        using var clone = sandbox.Clone(depth: null, "--no-checkout", $"--filter={filter}");

        Assert.Equal(Expected, Repositories.Version(clone, viaCommand));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void TreelessCloneWithAPathFilter(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Git("config", "uploadpack.allowFilter", "true");
        sandbox.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        using var clone = sandbox.Clone(depth: null, "--no-checkout", "--filter=tree:0");

        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(clone, viaCommand, Repositories.V with { Paths = ["b"] }, mayUseGit: true));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void SparseCheckout(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Git("sparse-checkout", "set", "b");
        using var repository = Repositories.Open(sandbox, viaCommand);

        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand, Repositories.V with { Paths = ["a.txt"] }));
        Assert.Empty(repository.Changes(new([])));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void ReplaceRef(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Git("replace", "--graft", "HEAD", "v1.2.3");
        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand, mayUseGit: true));

        sandbox.Git("pack-refs", "--all");
        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand, mayUseGit: true));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Grafts(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Write(".git/info/grafts", $"{sandbox.Head} {sandbox.Git("rev-parse", "v1.2.3^{commit}")}\n");

        Assert.Equal("1.2.4-alpha.0.1", Repositories.Version(sandbox, viaCommand, mayUseGit: true));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void TagsOfTagsAndOfOtherThings(bool viaCommand)
    {
        using var sandbox = Repositories.TwoAfterTag();
        sandbox.Tag("v3.0.0", commit: "HEAD^{tree}", message: "a tree");
        sandbox.Tag("v4.0.0", commit: "HEAD:a.txt");
        Assert.Equal(Expected, Repositories.Version(sandbox, viaCommand));

        sandbox.Tag("v1.3.0", commit: "v1.2.3", message: "a tag of a tag");
        Assert.Equal("1.3.1-alpha.0.2", Repositories.Version(sandbox, viaCommand));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void ThroughALink(bool viaCommand)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        using var sandbox = Repositories.TwoAfterTag();
        using var elsewhere = new TempFolder();
        Directory.CreateSymbolicLink(elsewhere["link"], Path.Combine(sandbox.Path, "b"));

        Assert.Equal(Expected, Repositories.Version(sandbox, viaCommand, directory: elsewhere["link"]));
    }

    [Fact]
    public void OfAnotherUser_IsReadInProcess()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "Only root can give files away.");
        using var sandbox = Repositories.TwoAfterTag();
        using var chown = System.Diagnostics.Process.Start("chown", ["-R", "12345", sandbox.Path]);
        chown.WaitForExit();
        Assert.Equal(0, chown.ExitCode);

        Assert.Equal(Expected, Repositories.Version(sandbox, viaCommand: false));
    }

    [Fact]
    public void OfAnotherUser_IsRefusedByGitUntilItIsTrusted()
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var folder = new TempFolder();
        var git = GitProgram.Wrapped(folder, "export GIT_TEST_ASSUME_DIFFERENT_OWNER=1");

        var refused = Assert.Single(GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables, git), ReaderKind.Command)!.Diagnostics);
        Assert.Equal("BATON1007", refused.Code);
        Assert.Contains($"safe.directory '{sandbox.Path}'", refused.Cure, StringComparison.Ordinal);

        var trusting = new Dictionary<string, string>(sandbox.Variables) { ["GIT_CONFIG_COUNT"] = "1", ["GIT_CONFIG_KEY_0"] = "safe.directory", ["GIT_CONFIG_VALUE_0"] = sandbox.Path };
        using var trusted = GitRepository.Find(sandbox.Path, new GitContext(trusting, git), ReaderKind.Command)!.Value!;
        Assert.Equal(Expected, trusted.Version(Repositories.V, CancellationToken.None).Value!.Version);
    }
}

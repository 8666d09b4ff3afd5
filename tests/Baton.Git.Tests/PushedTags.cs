using Baton.Core.Planning;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>The tag of a release at a remote, which is a real bare repository.</summary>
public sealed class PushedTags : IDisposable
{
    private const string Tag = "v1.3.0";
    private readonly GitSandbox _remote = GitSandbox.Init("--bare");
    private readonly GitSandbox _clone = Repositories.TwoAfterTag();

    public PushedTags()
    {
        _clone.Git("remote", "add", "origin", _remote.Path);
        _clone.Git("push", "--quiet", "origin", "main");
        _clone.Tag(Tag, message: "v1.3.0");
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task AreMissingThenPushedThenSeen(bool viaCommand)
    {
        using var repository = Repositories.Open(_clone, viaCommand, mayUseGit: true);
        var operation = Operation(repository);

        Assert.Contains("git push origin refs/tags/v1.3.0", Assert.IsType<Observation.Missing>(await LookAsync(operation)).Writes);
        Assert.Null(await operation.ApplyAsync(CancellationToken.None));

        Assert.Equal($"marks {_clone.Head}", Assert.IsType<Observation.Satisfied>(await LookAsync(operation)).Evidence);
        Assert.Equal(_clone.Git("rev-parse", Tag), _remote.Git("rev-parse", Tag));
        Assert.Equal(["origin"], _clone.Git("remote").Split('\n'));
    }

    [Fact]
    public async Task AreNeverMoved()
    {
        _remote.Git("tag", Tag, "main^");
        using var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true);
        var operation = Operation(repository);

        Assert.Equal("BATON6192", Assert.IsType<Observation.Conflict>(await LookAsync(operation)).Why.Code);
        Assert.Equal("BATON6192", (await operation.ApplyAsync(CancellationToken.None))!.Code);
        Assert.Equal(_remote.Git("rev-parse", "main^"), _remote.Git("rev-parse", Tag));
    }

    [Fact]
    public async Task AreDoneWhereAnotherRunMadeThemOfTheSameCommit()
    {
        _remote.Git("tag", "--annotate", "--message", "by another run", Tag, "main");
        using var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true);
        var operation = Operation(repository);

        Assert.IsType<Observation.Satisfied>(await LookAsync(operation));

        // It looked before the other one pushed, and pushes after it.
        Assert.Null(await operation.ApplyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task AreRefusedInTheWordsOfTheRemote()
    {
        Refuse("only release managers push tags");
        using var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true);

        var refused = await Operation(repository).ApplyAsync(CancellationToken.None);

        Assert.Equal("BATON6191", refused!.Code);
        Assert.Contains("only release managers push tags; [remote rejected] (pre-receive hook declined)", refused.Message, StringComparison.Ordinal);
        Assert.Equal("", _remote.Git("tag", "--list"));
    }

    [Fact]
    public async Task AreLookedForWhereTheyArePushed()
    {
        using var other = GitSandbox.Init("--bare");
        _clone.Git("remote", "set-url", "--push", "origin", other.Path);
        using var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true);
        var operation = Operation(repository);

        Assert.Null(await operation.ApplyAsync(CancellationToken.None));

        Assert.IsType<Observation.Satisfied>(await LookAsync(operation));
        Assert.Equal(("", Tag), (_remote.Git("tag", "--list"), other.Git("tag", "--list")));
    }

    [Fact]
    public async Task NeedARemoteThatAnswers()
    {
        _clone.Git("remote", "set-url", "origin", "https://ada:hunter2hunter2@127.0.0.1:1/web.git");
        using var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true);

        foreach (var diagnostic in new[] { Assert.IsType<Observation.Conflict>(await LookAsync(Operation(repository))).Why, (await Operation(repository).ApplyAsync(CancellationToken.None))! })
        {
            Assert.Contains(diagnostic.Code, new[] { "BATON6191", "BATON6193" });
            Assert.Contains("https://127.0.0.1:1/web.git", diagnostic.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", diagnostic.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AreReachedThroughTheCommandThatTheEnvironmentNames()
    {
        var ssh = Executable(_clone.Write("../ssh", "#!/bin/sh\necho \"$GITHUB_TOKEN,$NUGET_API_KEY\" >\"$(dirname \"$0\")/seen\"\nshift\nexec sh -c \"$1\"\n"));
        _clone.Git("remote", "set-url", "origin", $"host:{_remote.Path}");
        var variables = new Dictionary<string, string>(_clone.Variables) { ["GIT_SSH"] = ssh, ["GIT_SSH_VARIANT"] = "simple", ["GITHUB_TOKEN"] = "for-git", ["NUGET_API_KEY"] = "for-a-feed" };
        using var repository = Repositories.Find(_clone, viaCommand: false, mayUseGit: true, variables: variables)!.Value!;
        var operation = Operation(repository);

        Assert.Null(await operation.ApplyAsync(CancellationToken.None));

        Assert.IsType<Observation.Satisfied>(await LookAsync(operation));
        Assert.Equal(Tag, _remote.Git("tag", "--list"));

        // A credential helper may take GitHub's token; keys of feeds are nothing to git.
        Assert.Equal("for-git,", (await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(ssh)!, "seen"), TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task HandNoTokenToAHookOfTheClone()
    {
        // Mapped tags are written in the clone too when they are pushed.
        _clone.Git("config", "--add", "remote.origin.fetch", "+refs/tags/*:refs/copies/*");
        var seen = Path.Combine(_clone.Path, ".git", "seen");
        foreach (var hook in new[] { "pre-push", "reference-transaction" })
        {
            Executable(_clone.Write($".git/hooks/{hook}", "#!/bin/sh\nenv >>\"$(git rev-parse --absolute-git-dir)/seen\"\n"));
        }

        // Git alone runs them.
        _clone.Git("push", "--quiet", "origin", "HEAD:refs/tags/v0.0.1");
        Assert.NotEqual("", await File.ReadAllTextAsync(seen, TestContext.Current.CancellationToken));
        File.Delete(seen);
        var variables = new Dictionary<string, string>(_clone.Variables) { ["GITHUB_TOKEN"] = "for-git", ["GH_TOKEN"] = "for-git" };
        using var repository = Repositories.Find(_clone, viaCommand: false, mayUseGit: true, variables: variables)!.Value!;
        var remote = repository.Remote()!;

        Assert.Null(await remote.CheckPushAsync(Tag, _clone.Head, CancellationToken.None));
        Assert.Null(await remote.PushTagAsync(Tag, CancellationToken.None));
        var id = Assert.Single((await remote.FindTagAsync(Tag, CancellationToken.None)).Value).Id!;
        Assert.Equal(_clone.Git("rev-parse", Tag), id);
        Assert.Null(await remote.DeleteTagAsync(Tag, id, CancellationToken.None));

        Assert.False(File.Exists(seen));
    }

    [Fact]
    public async Task CanBeAskedForWithoutPushing()
    {
        using var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true);
        var remote = repository.Remote()!;

        Assert.Null(await remote.CheckPushAsync("v2.0.0", _clone.Head, CancellationToken.None));
        Assert.Equal("", _remote.Git("tag", "--list"));

        _clone.Git("remote", "set-url", "origin", $"{_remote.Path}-elsewhere");
        Assert.Equal("BATON6191", (await remote.CheckPushAsync("v2.0.0", _clone.Head, CancellationToken.None))!.Code);
    }

    [Fact]
    public async Task AreDeletedUnlessTheyHaveChanged()
    {
        using var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true);
        var remote = repository.Remote()!;
        Assert.Null(await remote.PushTagAsync(Tag, CancellationToken.None));
        var id = Assert.Single((await remote.FindTagAsync(Tag, CancellationToken.None)).Value).Id!;

        Assert.Equal("BATON6191", (await remote.DeleteTagAsync(Tag, _clone.Head, CancellationToken.None))!.Code);
        Assert.Null(await remote.DeleteTagAsync(Tag, id, CancellationToken.None));

        Assert.Equal("", _remote.Git("tag", "--list"));
    }

    [Fact]
    public void GoToOriginOrTheFirstOrTheNamedRemote()
    {
        using (var repository = Repositories.Open(_clone, viaCommand: false, mayUseGit: true))
        {
            Assert.Equal(("origin", _remote.Path), (repository.Remote()!.Name, repository.Remote()!.Address));
            Assert.Null(repository.Remote("upstream"));
        }

        _clone.Git("remote", "rename", "origin", "upstream");
        using var renamed = Repositories.Open(_clone, viaCommand: true, mayUseGit: true);
        Assert.Equal(("upstream", "upstream"), (renamed.Remote()!.Name, renamed.Remote("upstream")!.Name));
    }

    public void Dispose()
    {
        _clone.Dispose();
        _remote.Dispose();
    }

    private PushTagOperation Operation(GitRepository repository) => new(repository.Remote()!, Tag, _clone.Head, "remote");

    private static Task<Observation> LookAsync(PushTagOperation operation) => operation.ObserveAsync(CancellationToken.None);

    private void Refuse(string reason) => Executable(_remote.Write("hooks/pre-receive", $"#!/bin/sh\necho '{reason}' >&2\nexit 1\n"));

    private static string Executable(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }
}

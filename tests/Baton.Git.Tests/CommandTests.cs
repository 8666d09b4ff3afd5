using System.Diagnostics;
using Baton.Git.Discovery;
using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Git.Tests;

/// <summary>What the git command does while it is asked.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly GitSandbox sandbox = Repositories.TwoAfterTag();
    private readonly TempFolder folder = new();

    [Fact]
    public void ACommitMadeMeanwhileIsNotRead()
    {
        using var reader = new CommandReader(new GitContext(sandbox.Variables), RepositoryLocator.Locate(sandbox.Path, sandbox.Variables)!.Value!);
        var head = sandbox.Head;
        sandbox.Git("checkout", "--quiet", "--orphan", "new");
        sandbox.Commit("feat: another history");

        Assert.Equal(head, reader.Head);
        Assert.Single(reader.Parents(head));
    }

    [Fact]
    public void AFailureNamesTheCommandAndNotItsSettings()
    {
        using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables, GitProgram.Wrapped(folder, """case "$*" in *rev-list*) exit 3;; esac""")), ReaderKind.Command)!.Value!;

        var error = Assert.Single(repository.Version(Repositories.V, CancellationToken.None).Diagnostics);

        Assert.Equal("BATON1004", error.Code);
        Assert.StartsWith("git rev-list cannot read", error.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatDoesNotComeCanBeCancelled()
    {
        // As a partial clone does whose server does not answer.
        var started = folder["started"];
        var executable = GitProgram.Wrapped(folder, $"""case "$*" in *cat-file*) mkfifo '{started}.pipe'; echo $$ > '{started}'; sh -c 'cat "$0"' '{started}.pipe';; esac""");
        using var repository = GitRepository.Find(sandbox.Path, new GitContext(sandbox.Variables, executable), ReaderKind.Command)!.Value!;
        using var stop = new CancellationTokenSource();

        var asked = Task.Run(() => repository.Version(Repositories.V with { Paths = ["b"] }, stop.Token), TestContext.Current.CancellationToken);
        while (!File.Exists(started) || File.ReadAllText(started).Trim().Length == 0)
        {
            Assert.False(asked.IsCompleted);
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(started), null)).Dispose());
        Assert.NotNull(repository.FindTag("v1.2.3"));
    }

    public void Dispose()
    {
        sandbox.Dispose();
        folder.Dispose();
    }
}

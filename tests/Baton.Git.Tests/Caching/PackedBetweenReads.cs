using Baton.Git.Caching;
using Baton.Git.Discovery;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Caching;

/// <summary>
/// git packs references whenever it tidies up: it writes packed-refs and renames it into place, then removes a tag's own file. Here that is done by
/// another thread, at any moment of a reading that takes a while, because there are thousands of tags.
/// </summary>
public sealed class PackedBetweenReads : IDisposable
{
    private const int Tries = 60;
    private readonly GitSandbox sandbox = Repositories.TwoAfterTag();
    private readonly Random random = new(7);
    private readonly string loose;
    private readonly string packed;
    private readonly string before;
    private readonly string after;
    private readonly string head;

    public PackedBetweenReads()
    {
        loose = Path.Combine(sandbox.Path, ".git", "refs", "tags", "v9.0.0");
        packed = Path.Combine(sandbox.Path, ".git", "packed-refs");
        sandbox.Git("pack-refs", "--all");
        before = File.ReadAllText(packed);
        sandbox.Tag("v9.0.0");
        sandbox.Git("pack-refs", "--all");
        after = File.ReadAllText(packed);
        head = sandbox.Head;
        var many = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{head} refs/tags/build/{i:0000}\n"));
        var first = before.Split('\n').Single(l => l.EndsWith(" refs/tags/v1.2.3", StringComparison.Ordinal));
        (before, after) = (before.Replace(first, many + first, StringComparison.Ordinal), after.Replace(first, many + first, StringComparison.Ordinal));
        Assert.Contains(" refs/tags/v9.0.0\n", after, StringComparison.Ordinal);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task TagIsNeverLost(bool viaCommand)
    {
        for (var i = 0; i < (viaCommand ? Tries / 6 : Tries); i++)
        {
            Assert.Equal("9.0.0", await WhilePacking(() => Repositories.Version(sandbox, viaCommand)));
        }
    }

    [Fact]
    public async Task StateIsNotTheOneWithoutTheTag()
    {
        File.WriteAllText(packed, before);
        var location = RepositoryLocator.Locate(sandbox.Path, sandbox.Variables)!.Value!;
        var without = RepositoryState.Of(location);
        for (var i = 0; i < Tries * 4; i++)
        {
            Assert.NotEqual(without, await WhilePacking(() => RepositoryState.Of(location)));
        }
    }

    public void Dispose() => sandbox.Dispose();

    private async Task<T> WhilePacking<T>(Func<T> read)
    {
        File.WriteAllText(packed, before);
        File.WriteAllText(loose, head + "\n");
        File.WriteAllText(packed + ".new", after);
        var spins = random.Next(60_000);
        using var start = new Barrier(2);
        var packing = Task.Run(
            () =>
            {
                start.SignalAndWait();
                Thread.SpinWait(spins);
                File.Move(packed + ".new", packed, overwrite: true);
                File.Delete(loose);
            },
            TestContext.Current.CancellationToken);
        start.SignalAndWait(TestContext.Current.CancellationToken);
        var found = read();
        await packing;
        return found;
    }
}

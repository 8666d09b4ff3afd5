using Baton.Core.Versioning;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests.MinVer;

public sealed class EveryHistory
{
    [Fact]
    public void HasTheVersionThatMinVerGivesIt() =>
        Gen.Select(Histories.Any, Histories.Options).Sample(
            (history, options) =>
            {
                using var sandbox = GitSandbox.Of(history);
                Assert.Equal(Peer.Version(sandbox.Path, options), Ours(sandbox, options));
            },
            iter: Histories.Count(120),
            print: t => $"{t.Item1}\n{t.Item2}");

    [Fact]
    public async Task HasTheVersionThatMinVersProgramPrints()
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        for (var i = 0; i < 5; i++)
        {
            var history = Histories.Any.Generate(random, null, out _);
            var options = Histories.Options.Generate(random, null, out _);
            using var sandbox = GitSandbox.Of(history);

            Assert.Equal(await Peer.RunProgram(sandbox.Path, options), Ours(sandbox, options));
        }
    }

    private static string Ours(GitSandbox sandbox, VersioningOptions options)
    {
        var result = VersionReader.Read(sandbox.Path, options, new GitContext(sandbox.Variables), CancellationToken.None);
        Assert.Empty(result.Diagnostics);
        return result.Value!.Version;
    }
}

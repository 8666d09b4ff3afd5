using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests.MinVer;

public sealed class EveryHistory
{
    [Fact]
    public void HasTheVersionThatMinVerGivesIt() =>
        Histories.Asked.Sample(
            asked =>
            {
                var (history, options) = asked;
                using var sandbox = GitSandbox.Of(history);
                if (history.Commits.Length % 2 == 0)
                {
                    sandbox.Git("pack-refs", "--all");
                }

                var expected = Peer.Version(sandbox.Path, options);
                Assert.Equal(expected, Repositories.Version(sandbox, viaCommand: false, options));
                Assert.Equal(expected, Repositories.Version(sandbox, viaCommand: true, options));
            },
            iter: Histories.Count(80),
            print: a => $"{a.History}\n{a.Options}");

    [Fact]
    public async Task HasTheVersionThatMinVersProgramPrints()
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        for (var i = 0; i < 5; i++)
        {
            var (history, options) = Histories.Asked.Generate(random, null, out _);
            using var sandbox = GitSandbox.Of(history);

            Assert.Equal(await Peer.RunProgram(sandbox.Path, options), Repositories.Version(sandbox, viaCommand: false, options));
        }
    }
}

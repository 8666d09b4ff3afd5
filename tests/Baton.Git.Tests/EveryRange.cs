using Baton.Core.Versioning;
using Baton.Git.Tests.MinVer;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests;

public sealed class EveryRange
{
    [Fact]
    public void HasTheSameCommitsInTheSameOrderThroughBothReaders() =>
        Gen.Select(Histories.Any, Gen.Int[0, 15], Gen.Int[0, 6].Array[16]).Sample(
            (made, since, minutes) =>
            {
                // Clocks go wrong, and rebases give many commits one date.
                var history = made with { Commits = [.. made.Commits.Select((c, i) => c with { Minute = minutes[i] })] };
                using var sandbox = GitSandbox.Of(history);
                using var libgit2 = Repositories.Open(sandbox, viaCommand: false);
                using var command = Repositories.Open(sandbox, viaCommand: true);
                var (from, head) = (since < history.Commits.Length ? sandbox.Git("rev-parse", $"refs/heads/c{since}") : null, libgit2.Head!.Id);

                var commits = command.Commits(from, head, new PathFilter([])).Select(c => c.Subject).ToList();

                Assert.Equal(commits, libgit2.Commits(from, head, new PathFilter([])).Select(c => c.Subject));
                Assert.Equal(sandbox.Git(["rev-list", "--count", head, .. from is null ? (string[])[] : [$"^{from}"]]), $"{commits.Count}");
            },
            iter: Histories.Count(40),
            print: t => $"{t.Item1}, since {t.Item2}, minutes {string.Join(' ', t.Item3)}");
}

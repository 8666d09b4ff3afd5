using Baton.Core.Versioning;
using Baton.Git.Tests.MinVer;
using Baton.Testing.Git;
using CliWrap;
using CsCheck;

namespace Baton.Git.Tests;

public sealed class EveryFilteredHistory
{
    private static readonly Gen<string[]> Paths = Gen.OneOf("a", "b", "c", "a/b", "*/x", ":!a", ":(icase)a", ":(glob)*").Array[1, 2];

    [Fact]
    public void HasTheTagsVersionOnlyWhenTheUnitIsWhatWasTagged() =>
        Gen.Select(Histories.Asked, Paths).Sample(
            (asked, paths) =>
            {
                var (history, given) = asked;
                var options = given with { Paths = [.. paths] };
                using var sandbox = GitSandbox.Of(history);
                var answer = Repositories.Answer(sandbox, viaCommand: false, options).Value!;
                Assert.Equal(answer, Repositories.Answer(sandbox, viaCommand: true, options).Value);
                Assert.InRange(answer.Height, 0, Repositories.Answer(sandbox, viaCommand: false, given).Value!.Height);
                Assert.Equal(StepsThatDiffer(sandbox, options, given), answer.Height);
                if (answer is { Tag: { } tag, Height: 0 })
                {
                    Assert.Equal("", sandbox.Git(["diff", "--name-only", $"refs/tags/{tag}", "HEAD", "--", .. paths]));
                }
            },
            iter: Histories.Count(60),
            print: t => $"{t.Item1.History}\n{t.Item1.Options}\n{string.Join("  ", t.Item2)}");

    /// <summary>On the way that the whole repository's height is counted on, which MinVer agrees with, the steps for whose paths git lists a file.</summary>
    private static int StepsThatDiffer(GitSandbox sandbox, VersioningOptions options, VersioningOptions whole)
    {
        using var repository = Repositories.Open(sandbox, viaCommand: false);
        var explained = repository.Explain(whole, CancellationToken.None).Value!;
        var end = explained.Considered.Single(c => c.Why.StartsWith("chosen", StringComparison.Ordinal)).Commit;
        string[] way = [.. explained.Commits.Select(c => c.Commit), end];
        var steps = way.Zip(way.Skip(1)).ToList();
        var parents = sandbox.Git("rev-list", "--parents", "HEAD").Split('\n').Select(l => l.Split(' ')).ToDictionary(l => l[0], l => l[1..]);
        Assert.All(steps, s => Assert.Contains(s.Second, parents[s.First]));
        var listed = sandbox.Git(
            PipeSource.FromString(string.Concat(steps.Select(s => $"{s.First} {s.Second}\n"))),
            ["diff-tree", "--stdin", "-r", "--name-only", "--", .. options.Paths]).Split('\n').ToHashSet(StringComparer.Ordinal);
        return steps.Count(s => listed.Contains(s.First));
    }
}

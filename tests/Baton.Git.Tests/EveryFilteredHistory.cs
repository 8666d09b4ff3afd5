using Baton.Core.Versioning;
using Baton.Git.Tests.MinVer;
using Baton.Testing.Git;
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
                if (answer is { Tag: { } tag, Height: 0 })
                {
                    Assert.Equal("", sandbox.Git(["diff", "--name-only", $"refs/tags/{tag}", "HEAD", "--", .. paths]));
                }
            },
            iter: Histories.Count(60),
            print: t => $"{t.Item1.History}\n{t.Item1.Options}\n{string.Join("  ", t.Item2)}");
}

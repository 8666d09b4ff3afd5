using Baton.Core.Commits;
using Baton.Core.Versioning;
using CsCheck;
using NuGet.Versioning;

namespace Baton.Core.Tests.Versioning;

/// <summary>
/// A line of commits on which nothing is taken back: each commit has a higher version than all before it, so no two have the same one. Tags are higher
/// than all that was there, or pre-releases of less than the next version, which nothing goes on from. From main the line may go on to channels, each with
/// a higher name than the one before.
/// </summary>
public sealed class EveryLine
{
    private static readonly string[] Branches = ["main", "beta", "next", "rc"];

    private static readonly string[] Tags =
    [
        "0.0.1-rc.1", "0.1.0-alpha.0.5", "0.1.0", "0.2.0-beta.1", "1.0.0-alpha.1", "1.0.0-rc.1", "1.0.0", "1.0.1-alpha.0", "1.0.1-preview.1", "1.0.1", "1.1.0-alpha.0.1", "1.1.0-alpha.0.3", "1.1.0-beta.1",
        "1.1.0-next", "1.1.0-rc.1", "1.1.0", "1.2.0-BETA.4", "2.0.0-alpha", "2.0.0-alpha.0.2", "2.0.0-beta.3", "2.0.0-next.9", "2.0.0-rc.1", "2.0.0", "2.1.0-rc.2", "2.1.0", "3.0.0-beta",
    ];

    private static readonly Gen<(string Message, string? Tag, bool GoesOn)[]> Line = Gen.Select(
        Gen.OneOf("fix: a", "feat: a", "docs: a", "feat!: a", "no convention"), Gen.Frequency((3, Gen.Const((string?)null)), (2, Gen.OneOf(Tags).Select(t => (string?)t))), Gen.Frequency((4, false), (1, true))).Array[2, 12];

    private static readonly Gen<VersioningOptions> Options = Gen.OneOf<MajorMinor?>(null, null, new MajorMinor(0, 2), new(1, 0), new(1, 1), new(2, 0)).Select(m => new VersioningOptions { TagPrefix = "v", Minimum = m });

    private static readonly SemanticVersion Zero = new(0, 0, 0, "0");

    [Fact]
    public void OfCommitsRises()
    {
        var (further, passedOver) = (0, 0);
        Gen.Select(Line, Options).Sample(
            (line, options) =>
            {
                var (graph, highest, lastTag, branch) = (new MadeUpGraph(), Zero, Zero, 0);
                for (var i = 0; i < line.Length; i++)
                {
                    branch = Math.Min(branch + (line[i].GoesOn ? 1 : 0), Branches.Length - 1);
                    graph.Commit(Id(i), line[i].Message, i == 0 ? [] : [Id(i - 1)]);
                    var answer = Answer(graph, line, options, Branches[branch]);
                    var counted = VersionTag.ParseVersion(answer.Version)!;
                    Assert.True(counted > highest, $"commit {i} on {Branches[branch]} is {counted} after {highest}");
                    further += answer.Tag?.Contains('-', StringComparison.Ordinal) == true ? 1 : 0;
                    if (line[i].Tag is not { } tag || VersionTag.ParseVersion(tag) is not { } version || version <= lastTag)
                    {
                        highest = counted;
                        continue;
                    }

                    // A tag is the commit's version, instead of the one that it had.
                    var isLess = version.IsPrerelease && new SemanticVersion(version.Major, version.Minor, version.Patch) < new SemanticVersion(counted.Major, counted.Minor, counted.Patch);
                    (lastTag, highest) = version > highest ? (version, version) : isLess ? (version, counted) : (lastTag, counted);
                    passedOver += isLess ? 1 : 0;
                    if (lastTag == version)
                    {
                        graph.Tag(Id(i), $"v{tag}");
                        Assert.Equal(tag, Answer(graph, line, options, Branches[branch]).Version);
                    }
                }
            },
            iter: 5000,
            threads: 1,
            print: t => $"minimum {t.Item2.Minimum}: {string.Join(", ", t.Item1.Select((c, i) => $"{i} {c.Message} ({c.Tag}){(c.GoesOn ? " next branch" : "")}"))}");

        Assert.True(further > 1000 && passedOver > 1000, $"{further} commits go on from a pre-release, {passedOver} pre-releases are passed over");
    }

    private static VersionAnswer Answer(MadeUpGraph graph, (string Message, string?, bool)[] line, VersioningOptions options, string branch) => ConventionalStrategy.Version(
        graph, since => [.. graph.Since(since).Select(c => new UnitCommit(c, line[Convert.ToInt32(c, 16)].Message))], options, branch, CancellationToken.None).Value!;

    private static string Id(int number) => $"{number:x40}";
}

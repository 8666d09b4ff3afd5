using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Versioning;
using CsCheck;

namespace Baton.Core.Tests.Versioning;

/// <summary>
/// Every history, cut at every depth as git cuts it: what a shallow clone calls certain is what the whole clone says. The commit that the answer
/// names is not compared: with paths it is the oldest one that is here and has the unit's files.
/// </summary>
public sealed class EveryCut
{
    private static readonly Gen<string> Message = Gen.OneOf(
        "fix: a", "feat: a", "feat!: a", "docs: a", "revert: a\n\nRefs: 0000000000000000000000000000000000000001", "revert: a\n\nRefs: 0000000000000000000000000000000000000003");

    private static readonly Gen<string> Tag = Gen.OneOf(
        "v0.9.0", "v1.0.0", "v1.0.0-rc.1", "v1.4.0", "v1.4.1-rc.1", "v1.4.2", "v1.5.0-beta.1", "v2.0.0", "v2.0.0-rc.3", "nightly");

    private static readonly Gen<(string Message, string Files, string? Tag, int[] Back)[]> History = Gen.Select(
        Message, Gen.OneOf("1", "2", "3"), Gen.Frequency((3, Gen.Const((string?)null)), (2, Tag.Select(t => (string?)t))), Gen.Frequency((3, Gen.Int[1, 1].Array[1]), (2, Gen.Int[1, 5].Array[2, 3]))).Array[2, 14];

    private static readonly Gen<VersioningOptions> Options = Gen.Select(Gen.Bool, Gen.Bool, (isUnit, ignore) => new VersioningOptions
    {
        TagPrefix = "v",
        Paths = isUnit ? ["unit"] : [],
        IgnoreHeight = ignore,
    });

    [Theory]
    [InlineData(VersioningStrategy.Height, null)]
    [InlineData(VersioningStrategy.Conventional, "main")]
    [InlineData(VersioningStrategy.Conventional, "1.x")]
    public void LeavesTheVersionOrSaysThatItDoesNot(VersioningStrategy strategy, string? branch)
    {
        var (certain, uncertain) = (0, 0);
        Gen.Select(History, Options, Gen.Int[1, 7]).Sample(
            (history, given, depth) =>
            {
                var options = given with { Strategy = strategy };
                var (whole, part) = (Graph(history, int.MaxValue), Graph(history, depth));
                var answer = Version(part, history, options, branch);
                if (answer.IsCertain)
                {
                    var expected = Version(whole, history, options, branch);
                    Assert.Equal((expected.Version, expected.Tag, expected.Height, true), (answer.Version, answer.Tag, answer.Height, part.IsShallow || expected.Commit == answer.Commit));
                    certain += part.IsShallow && answer.Height > 0 ? 1 : 0;
                }
                else
                {
                    Assert.StartsWith("0.0.0-shallow.", answer.Version, StringComparison.Ordinal);
                    Assert.True(part.IsShallow);
                    uncertain++;
                }
            },
            iter: 3000,
            threads: 1,
            print: t => $"depth {t.Item3}: {string.Join(' ', t.Item1.Select((c, i) => $"{i}<-[{string.Join(',', Parents(t.Item1, i))}]{c.Message.Split(':')[0]}({c.Tag})"))}");

        Assert.True(certain > 100 && uncertain > 100, $"{certain} certain at a height, {uncertain} uncertain");
    }

    private static VersionAnswer Version(MadeUpGraph graph, (string Message, string, string?, int[])[] history, VersioningOptions options, string? branch) =>
        options.Strategy == VersioningStrategy.Height
            ? HeightStrategy.Version(graph, options, CancellationToken.None).Value!
            : ConventionalStrategy.Version(
                graph, since => [.. graph.Since(since).Select(c => new UnitCommit(c, history[Convert.ToInt32(c, 16)].Message))], options, branch, CancellationToken.None).Value!;

    private static MadeUpGraph Graph((string Message, string Files, string? Tag, int[])[] history, int depth)
    {
        var (graph, depths) = (new MadeUpGraph(), new Dictionary<int, int> { [history.Length - 1] = 1 });
        for (var queue = new Queue<int>([history.Length - 1]); queue.TryDequeue(out var at);)
        {
            foreach (var parent in depths[at] < depth ? Parents(history, at).Where(p => !depths.ContainsKey(p)) : [])
            {
                depths[parent] = depths[at] + 1;
                queue.Enqueue(parent);
            }
        }

        foreach (var i in depths.Keys.Order())
        {
            graph.Commit(Id(i), history[i].Files, [.. Parents(history, i).Select(Id)]).Tag(Id(i), history[i].Tag is { } tag ? [tag] : []);
            _ = depths[i] == depth && i > 0 ? graph.CutBehind(Id(i)) : graph;
        }

        return graph;
    }

    private static ImmutableArray<int> Parents((string, string, string?, int[] Back)[] history, int commit) =>
        commit == 0 ? [] : [.. history[commit].Back.Select(b => Math.Max(0, commit - b)).Distinct()];

    private static string Id(int number) => $"{number:x40}";
}

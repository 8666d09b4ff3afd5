using Baton.Core.Commits;
using Baton.Core.Versioning;
using CsCheck;

namespace Baton.Core.Tests.Versioning;

/// <summary>Whatever was committed, tagged, merged or set: what is built on a branch <c>1.4.x</c> is a 1.4.</summary>
public sealed class EveryMaintenanceBranch
{
    private static readonly Gen<string> Message = Gen.OneOf(
        "fix: a", "feat: a", "feat!: a", "docs: a", "no convention", "fix: a\n\nBREAKING CHANGE: all of it", "revert: a\n\nRefs: 0000000000000000000000000000000000000001", "chore(x)!: a");

    private static readonly Gen<string> Tag = Gen.OneOf(
        "v0.9.0", "v1.3.9", "v1.4.0", "v1.4.0-rc.1", "v1.4.2", "v1.4.3-alpha.0", "v1.4.10", "v1.4.2147483646", "v1.5.0", "v1.5.0-beta.1", "v2.0.0", "v2.0.0-rc.3", "v14.0.0", "nightly");

    private static readonly Gen<VersioningOptions> Options = Gen.Select(
        Gen.OneOf<MajorMinor?>(null, new MajorMinor(0, 1), new(1, 4), new(1, 5), new(2, 0)), Gen.Bool, Gen.OneOf(VersionPart.Major, VersionPart.Minor, VersionPart.Patch), Gen.OneOf("", "ci.7"),
        (minimum, ignore, part, metadata) => new VersioningOptions { TagPrefix = "v", Minimum = minimum, IgnoreHeight = ignore, AutoIncrement = part, BuildMetadata = metadata });

    private static readonly Gen<(string Message, string? Tag, int[] Back)[]> History = Gen.Select(
        Message, Gen.Frequency((2, Gen.Const((string?)null)), (1, Tag.Select(t => (string?)t))), Gen.Int[1, 4].Array[1, 3]).Array[1, 14];

    [Theory]
    [InlineData("1.4.x", 4)]
    [InlineData("release/v1.4.X", 4)]
    [InlineData("1.x", null)]
    public void StaysInItsRange(string branch, int? minor) => Gen.Select(History, Options).Sample(
        (history, options) =>
        {
            var graph = new MadeUpGraph();
            for (var i = 0; i < history.Length; i++)
            {
                var parents = i == 0 ? [] : history[i].Back.Select(b => Id(Math.Max(0, i - b))).Distinct().ToArray();
                graph.Commit(Id(i), history[i].Message, parents);
                graph.Tag(Id(i), history[i].Tag is { } tag ? [tag] : []);
            }

            var answer = ConventionalStrategy.Version(graph, since => [.. graph.Since(since).Select(c => new UnitCommit(c, history[Convert.ToInt32(c, 16)].Message))], options, branch, CancellationToken.None);

            if (answer.IsSuccess)
            {
                var version = VersionTag.ParseVersion(answer.Value.Version)!;
                Assert.Equal((1, minor ?? version.Minor), (version.Major, version.Minor));
            }
            else
            {
                Assert.Equal("BATON1052", answer.Diagnostics[0].Code);
            }
        },
        iter: 2000);

    private static string Id(int number) => $"{number:x40}";
}

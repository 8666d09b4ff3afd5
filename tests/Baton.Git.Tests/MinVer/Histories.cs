using System.Collections.Immutable;
using Baton.Core.Versioning;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests.MinVer;

/// <summary>Histories and options of every shape that the strategy "height" has a rule for.</summary>
internal static class Histories
{
    private static readonly string[] Prefixes = ["", "v", "V", "unit/v", "1."];

    private static readonly string[] Versions =
    [
        "0.0.0", "0.0.1", "0.1.0", "1.0.0", "1.0.1", "1.1.0", "1.2.3", "2.0.0", "10.0.0", "0.0.0-alpha.0", "1.0.0-alpha", "1.0.0-alpha.1",
        "1.0.0-ALPHA.1", "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.1-rc.0", "2.0.0-0", "2.0.0--", "2.0.0-a-b.c",
        "1.0.0+a", "1.0.0+b.1", "1.0.0+001", "1.0.0-rc.1+x", "1.0.0-RC.1+y", "99999.0.0", "2147483646.0.0", "1.0.0-99999999999",
        "1", "1.0", "1.0.0.0", "01.0.0", "1.02.0", "1.0.0-", "1.0.0-01", "1.0.0-a..b", "1.0.0+", "1.0.0-é", "4294967296.0.0", "-1.0.0", "1.0.0 1", "x",
    ];

    private static readonly string[] Files = ["a/x", "a/b/y", "b/z", "c", "A/x", "a-b/x"];

    public static readonly Gen<VersioningOptions> Options =
        Gen.Select(
            Gen.OneOf(Prefixes),
            Gen.OneOf<MajorMinor?>(null, null, null, new MajorMinor(0, 0), new(0, 1), new(1, 0), new(1, 1), new(3, 0)),
            Gen.OneOf(VersionPart.Patch, VersionPart.Minor, VersionPart.Major),
            Gen.OneOf(ImmutableArray.Create("alpha", "0"), ["beta"], ["preview", "x", "7"], ["0"]),
            Gen.Frequency((4, false), (1, true)),
            Gen.OneOf("", "", "build.5", "x"),
            (prefix, minimum, part, identifiers, ignoreHeight, metadata) => new VersioningOptions
            {
                TagPrefix = prefix,
                Minimum = minimum,
                AutoIncrement = part,
                PreReleaseIdentifiers = identifiers,
                IgnoreHeight = ignoreHeight,
                BuildMetadata = metadata,
            });

    public static readonly Gen<History> Any = Gen.OneOf(Prefixes).SelectMany(Of);

    /// <summary>A history and options to ask it with, so that most tags have the options' prefix.</summary>
    public static readonly Gen<(History History, VersioningOptions Options)> Asked =
        from options in Options
        from history in Of(options.TagPrefix)
        select (history, options);

    /// <summary>How many histories a test run tries; set BATON_HISTORIES for thousands.</summary>
    public static int Count(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("BATON_HISTORIES"), out var wanted) ? wanted : usual;

    private static Gen<History> Of(string prefix) =>
        from count in Gen.Int[1, 16]
        from parents in Gen.Frequency((1, Gen.Const(count).Select(Line)), (6, ParentsOf(count)))
        from files in Gen.OneOf(Files).Array[0, 2].Array[count]
        from tags in Tags(count, prefix)
        select new History(
            [.. parents.Select((p, i) => new HistoryCommit([.. p], [.. files[i].Distinct()]))],
            [.. tags.Where(t => IsReference(t.Name)).DistinctBy(t => t.Name)]);

    private static int[][] Line(int count) => [.. Enumerable.Range(0, count).Select(i => i == 0 ? [] : new[] { i - 1 })];

    // Merges, octopus merges and further roots between single commits. Near parents make criss-cross merges likely.
    private static Gen<int[][]> ParentsOf(int count) =>
        Gen.Select(Gen.Frequency((3, 0), (60, 1), (25, 2), (8, 3), (4, 5)),
            Gen.Select(Gen.Int[0, 100], Gen.Int[0, 4], (far, near) => far < 25 ? far : near).Array[5])
            .Array[count]
            .Select(all => all.Select((p, i) => i == 0 ? [] : p.Item2.Take(p.Item1).Select(back => i - 1 - (back % i)).Distinct().ToArray()).ToArray());

    // Anywhere, or crowded on a commit or two.
    private static Gen<HistoryTag[]> Tags(int count, string prefix) =>
        from places in Gen.Frequency((2, Gen.Int[0, count - 1].Array[count]), (1, Gen.Int[0, count - 1].Array[1, 2]))
        from tags in Gen.Select(Gen.Frequency((3, Gen.Const(prefix)), (1, Gen.OneOf(Prefixes))), Gen.OneOf(Versions), Gen.OneOf(places), Gen.Bool,
            (before, version, commit, annotated) => new HistoryTag(before + version, commit, annotated)).Array[0, 8]
        select tags;

    // What git itself refuses as a name cannot be in a repository.
    private static bool IsReference(string name) =>
        !name.Contains("..", StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal)
        && !name.StartsWith('-') && !name.EndsWith('.') && !name.StartsWith('/');
}

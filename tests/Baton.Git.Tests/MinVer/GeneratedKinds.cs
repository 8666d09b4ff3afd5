using Baton.Core.Versioning;
using Baton.Testing.Git;
using CsCheck;

namespace Baton.Git.Tests.MinVer;

/// <summary>A comparison with MinVer is worth what is compared: each kind of history and each option is among what is generated, and often.</summary>
public sealed class GeneratedKinds
{
    private const int Tries = 4000;

    private static readonly Lazy<List<(History History, VersioningOptions Options)>> Generated = new(Generate);

    public static TheoryData<string> Kinds => [.. All.Keys];

    private static Dictionary<string, Func<History, VersioningOptions, bool>> All => new(StringComparer.Ordinal)
    {
        ["line"] = (h, _) => h.Commits.Length > 3 && h.Commits.Skip(1).Select((c, i) => c.Parents is [var p] && p == i).All(l => l),
        ["merge"] = (h, _) => h.Commits.Any(c => c.Parents.Length == 2),
        ["octopus merge"] = (h, _) => h.Commits.Any(c => c.Parents.Length > 2),
        ["criss-cross"] = (h, _) => h.Commits.Where(c => c.Parents.Length > 1).SelectMany((c, i) => h.Commits.Where(d => d.Parents.Length > 1).Skip(i + 1).Select(d => d.Parents.Intersect(c.Parents).Count())).Any(common => common > 1),
        ["several roots behind the head"] = (h, _) => Behind(h).Count(c => h.Commits[c].Parents.IsEmpty) > 1,
        ["one commit"] = (h, _) => h.Commits.Length == 1,
        ["no version tag"] = (h, o) => !Tags(h, o).Any(),
        ["many version tags on a commit"] = (h, o) => Tags(h, o).GroupBy(t => t.Commit).Any(g => g.Count() > 2),
        ["equal versions on a commit"] = (h, o) => Tags(h, o).GroupBy(t => (t.Commit, t.Version.ToNormalizedString().ToUpperInvariant())).Any(g => g.Count() > 1),
        ["pre-release tag"] = (h, o) => Tags(h, o).Any(t => t.Version.IsPrerelease),
        ["tag with build metadata"] = (h, o) => Tags(h, o).Any(t => t.Version.HasMetadata),
        ["annotated and lightweight tags"] = (h, _) => h.Tags.Select(t => t.IsAnnotated).Distinct().Count() == 2,
        ["tag that is no version"] = (h, o) => h.Tags.Any(t => t.Name.StartsWith(o.TagPrefix, StringComparison.OrdinalIgnoreCase) && VersionTag.Parse(t.Name, o.TagPrefix) is null),
        ["tag with another prefix"] = (h, o) => o.TagPrefix.Length > 0 && h.Tags.Any(t => !t.Name.StartsWith(o.TagPrefix, StringComparison.OrdinalIgnoreCase)),
        ["tag whose prefix has another case"] = (h, o) => Tags(h, o).Any(t => !t.Name.StartsWith(o.TagPrefix, StringComparison.Ordinal)),
        ["prefix with a folder"] = (h, o) => o.TagPrefix.Contains('/', StringComparison.Ordinal) && Tags(h, o).Any(),
        ["tag that is not before the head"] = (h, o) => Tags(h, o).Any(t => !Behind(h).Contains(t.Commit)),
        ["higher tag that is not before the head"] = (h, o) => Tags(h, o).OrderBy(t => t.Version).LastOrDefault() is { Name: not null } highest && !Behind(h).Contains(highest.Commit) && Tags(h, o).Any(t => Behind(h).Contains(t.Commit)),
        ["tags on two ways to the head"] = (h, o) => Tags(h, o).Where(t => Behind(h).Contains(t.Commit)).Select(t => t.Commit).Distinct().Count() > 1 && Behind(h).Any(c => h.Commits[c].Parents.Length > 1),
        ["tagged head"] = (h, o) => Tags(h, o).Any(t => t.Commit == h.Commits.Length - 1),
        ["raised major"] = (h, o) => o.AutoIncrement == VersionPart.Major && Tags(h, o).Any(),
        ["raised minor"] = (h, o) => o.AutoIncrement == VersionPart.Minor && Tags(h, o).Any(),
        ["minimum"] = (h, o) => o.Minimum is not null && Tags(h, o).Any(),
        ["other identifiers"] = (h, o) => !o.PreReleaseIdentifiers.SequenceEqual(["alpha", "0"]) && Tags(h, o).Any(),
        ["ignored height"] = (h, o) => o.IgnoreHeight && Tags(h, o).Any(),
        ["build metadata"] = (h, o) => o.BuildMetadata.Length > 0 && Tags(h, o).Any(),
    };

    [Theory, MemberData(nameof(Kinds))]
    public void AreGeneratedOften(string kind)
    {
        var found = Generated.Value.Count(g => All[kind](g.History, g.Options));

        // At least about one in a test run of 80, dozens in one of thousands.
        Assert.True(found >= Tries / 80, $"{found} of {Tries}");
    }

    private static List<(History History, VersioningOptions Options)> Generate()
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        return [.. Enumerable.Range(0, Tries).Select(_ => Histories.Asked.Generate(random, null, out var _))];
    }

    private static IEnumerable<(string Name, NuGet.Versioning.SemanticVersion Version, int Commit)> Tags(History history, VersioningOptions options) =>
        history.Tags.Select(t => (t, Version: VersionTag.Parse(t.Name, options.TagPrefix)?.Version)).Where(t => t.Version is not null).Select(t => (t.t.Name, t.Version!, t.t.Commit));

    private static HashSet<int> Behind(History history)
    {
        var (found, stack) = (new HashSet<int>(), new Stack<int>([history.Commits.Length - 1]));
        while (stack.TryPop(out var at))
        {
            if (found.Add(at))
            {
                history.Commits[at].Parents.ToList().ForEach(stack.Push);
            }
        }

        return found;
    }
}

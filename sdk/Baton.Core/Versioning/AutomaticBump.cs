using System.Collections.Immutable;
using Baton.Core.Commits;
using Baton.Core.Diagnostics;
using NuGet.Versioning;

namespace Baton.Core.Versioning;

/// <summary>
/// Decides which version <c>--bump auto</c> cuts: the one that strategy <c>conventional</c> counts towards, whatever the unit's strategy is. Commits whose types
/// nobody knows raise the patch part. Commits of known types that users do not see, such as docs and ci, call for no release.
/// </summary>
public static class AutomaticBump
{
    private const int Named = 60;

    /// <summary>Decides.</summary>
    /// <param name="graph">The history.</param>
    /// <param name="commitsSince">As for <see cref="ConventionalStrategy"/>.</param>
    /// <param name="options">How the unit is versioned.</param>
    /// <param name="branch">As for <see cref="ConventionalStrategy"/>.</param>
    /// <param name="judge">Changes the effect of a commit, by the labels of its pull request; null for none.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    public static Result<NextRelease> Decide(
        ICommitGraph graph, Func<string?, IReadOnlyList<UnitCommit>> commitsSince, VersioningOptions options, string? branch,
        Func<CountedCommit, CountedCommit>? judge, CancellationToken cancellationToken)
    {
        branch = options.Strategy == VersioningStrategy.Conventional ? branch : null;
        var counted = ConventionalStrategy.Count(
            graph, commitsSince, options, branch, cancellationToken, c => Quiet(graph, judge?.Invoke(c) ?? c));
        if (counted.Value is not { } count)
        {
            return Result<NextRelease>.Failure(counted.Diagnostics);
        }

        if (!count.Answer.IsCertain)
        {
            return VersioningDiagnostics.UnknownSinceRelease.Report(
                "The commits since the last stable release are not all in this clone, so '--bump auto' cannot decide.",
                "Fetch the whole history: git fetch --unshallow --tags (in GitHub Actions: 'fetch-depth: 0').");
        }

        if (count.Stable?.Best is not { } stable)
        {
            return AtATag(count.Answer, options);
        }

        var effect = count.Effects.Select(c => c.Effect).DefaultIfEmpty().Max();
        var next = new NextRelease { Version = null, Since = stable.Tag, SinceCommit = stable.Tag is null ? null : stable.Commit, Why = "", Commits = count.Effects };
        if (effect == CommitEffect.None && !count.Effects.Any(c => c.IsUnknown))
        {
            return next with { Why = Nothing(next) };
        }

        var version = Core(count.Answer.Version);
        var floor = options.Strategy == VersioningStrategy.Height ? Core(HeightStrategy.Version(graph, options, cancellationToken).Value!.Version) : version;
        var raised = stable.Tag is null ? null : ConventionalBump.Next(stable.Version, effect, MaintenanceRange.Of(branch)).Next;
        var chosen = version < floor ? floor : version;
        var result = next with { Version = chosen.ToNormalizedString(), Part = stable.Tag is null ? null : Part(stable.Version, chosen) };
        return Result<NextRelease>.Success(
            result with { Why = Calls(result, effect, stable.Version) + Beyond(raised, chosen, count.Answer.Tag, stable.Tag) }, counted.Diagnostics);
    }

    private static NextRelease AtATag(VersionAnswer answer, VersioningOptions options)
    {
        var tag = VersionTag.Parse(answer.Tag!, options.TagPrefix)!.Version;
        return new NextRelease
        {
            Version = Core(answer.Version).ToNormalizedString(),
            Since = answer.Tag,
            IsTagged = !tag.IsPrerelease,
            Why = tag.IsPrerelease ? $"the pre-release '{answer.Tag}' marks this commit" : $"the tag '{answer.Tag}' marks this commit",
        };
    }

    /// <summary>A merge brings commits that speak for themselves.</summary>
    private static CountedCommit Quiet(ICommitGraph graph, CountedCommit commit) =>
        commit.IsUnknown && graph.Parents(commit.Commit).Count > 1 ? commit with { IsUnknown = false, Why = "merge" } : commit;

    private static string Nothing(NextRelease next)
    {
        var since = next.Since is null ? "in this repository" : $"since '{next.Since}'";
        var kinds = next.Commits.GroupBy(c => c.IsTakenBack ? "reverted" : c.Why, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        return next.Commits.IsEmpty ? $"there are no commits {since}"
            : $"{Count(next.Commits.Length)} {since} change{(next.Commits.Length == 1 ? "s" : "")} nothing that users see ({string.Join(", ", kinds.Select(g => $"{g.Count()} {g.Key}"))})";
    }

    private static string Calls(NextRelease next, CommitEffect effect, SemanticVersion last)
    {
        var calling = next.Commits.Where(c => effect == CommitEffect.None ? c.IsUnknown : c.Effect == effect).ToList();
        var others = calling.Count == 1 ? "" : $" and {calling.Count - 1} more";
        var first = $"{calling[0].Commit[..7]} '{Short(calling[0].Subject)}'{others}";
        var early = next.Since is not null && last.Major == 0 ? effect switch
        {
            CommitEffect.Major => ", and before 1.0.0 it raises the minor part",
            CommitEffect.Minor => ", and before 1.0.0 it raises the patch part",
            _ => "",
        } : "";
        return effect switch
        {
            CommitEffect.Major => $"breaking change: {first}{early}",
            CommitEffect.Minor => $"feature: {first}{early}",
            CommitEffect.Patch => $"fix: {first}",
            _ => $"no commit has a type that tells its effect, so it is a patch: {first}",
        };
    }

    /// <summary>Why the version is higher than the commits alone ask for.</summary>
    private static string Beyond(SemanticVersion? raised, SemanticVersion chosen, string? tag, string? stable) =>
        raised is null ? "; first release" : raised >= chosen ? ""
        : tag is not null && tag != stable ? $"; the pre-release '{tag}' is on the way to {chosen}" : $"; versions between releases are on the way to {chosen}";

    private static VersionPart Part(SemanticVersion last, SemanticVersion next) =>
        next.Major != last.Major ? VersionPart.Major : next.Minor != last.Minor ? VersionPart.Minor : VersionPart.Patch;

    private static SemanticVersion Core(string version) => VersionTag.ParseVersion(version) is { } v ? new(v.Major, v.Minor, v.Patch) : throw new ArgumentException(version);

    private static string Count(int commits) => $"{commits} commit{(commits == 1 ? "" : "s")}";

    /// <summary>Other people's text on one line, without characters that a terminal obeys.</summary>
    private static string Short(string subject)
    {
        var line = string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= Named ? line : $"{line[..(Named - 1)].TrimEnd()}…";
    }
}

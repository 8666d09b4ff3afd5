using System.Collections.Immutable;
using Baton.Core.Versioning;

namespace Baton.Cake.Work;

/// <summary>Where a version comes from, for people.</summary>
internal static class Explanation
{
    private const int Shown = 20;

    public static ImmutableArray<string> Of(VersionAnswer version, VersioningOptions options, VersionExplanation? walk)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"strategy: {options.Strategy.ToString().ToLowerInvariant()}, tags that begin with '{options.TagPrefix}'");
        if (options.Paths.Length > 0)
        {
            lines.Add($"commits that count: those that touch {string.Join(", ", options.Paths)}");
        }

        lines.Add(version switch
        {
            { IsCertain: false } => "history: missing or cut off, so the version is a placeholder",
            { Tag: null } => $"tag: none found; {version.Height} counted from the root",
            { Height: 0 } => $"tag: {version.Tag}, on this very commit or unchanged since",
            _ => $"tag: {version.Tag}, and {version.Height} commit{(version.Height == 1 ? "" : "s")} since",
        });
        lines.Add($"commit: {(version.Commit.Length == 0 ? "none" : version.Commit)}");
        lines.AddRange(walk is null ? [] : Walk(walk));
        return lines.ToImmutable();
    }

    private static IEnumerable<string> Walk(VersionExplanation walk) =>
    [
        .. Some(walk.Considered, t => $"{(t.Tag.Length == 0 ? "no tag down to the first commit" : t.Tag)}: {t.Why}"),
        .. Some(walk.Ignored, t => $"ignored tag {t.Tag}: {t.Why}"),
        .. Some(walk.Commits, c => $"commit {c.Commit[..7]} {c.Subject}: {c.Why}"),
    ];

    private static IEnumerable<string> Some<T>(ImmutableArray<T> all, Func<T, string> line) =>
        all.Take(Shown).Select(line).Concat(all.Length > Shown ? [$"… and {all.Length - Shown} more"] : []);
}

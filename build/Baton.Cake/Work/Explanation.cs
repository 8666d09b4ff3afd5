using System.Collections.Immutable;
using Baton.Core.Versioning;

namespace Baton.Cake.Work;

/// <summary>Where a version comes from, for people.</summary>
internal static class Explanation
{
    public static ImmutableArray<string> Of(VersionAnswer version, VersioningOptions options)
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
        return lines.ToImmutable();
    }
}

using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>
/// The settings that everybody may see: those that a filter names. There is no other way to make one, so that a page cannot get more.
/// </summary>
public sealed class PublicSettings
{
    private PublicSettings(SettingsMap tree) => Tree = tree;

    /// <summary>The settings, each at its path.</summary>
    public SettingsMap Tree { get; }

    /// <summary>Takes what the filter names.</summary>
    /// <param name="tree">All settings.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>The subset, or every path that the settings do not have or that must stay secret.</returns>
    public static Result<PublicSettings> Of(SettingsMap tree, PublicFilter filter)
    {
        var mistakes = filter.Paths.Select(p => Mistake(tree, p.Path, p.Where)).OfType<Diagnostic>().ToList();
        return mistakes.Count > 0
            ? Result<PublicSettings>.Failure(mistakes)
            : new PublicSettings(filter.Paths.Aggregate(SettingsMap.Empty(tree.Where), (subset, p) => With(subset, p.Path.Segments, 0, tree.Find(p.Path)!)));
    }

    private static Diagnostic? Mistake(SettingsMap tree, SettingsPath path, SourceLocation where)
    {
        if (tree.Find(path) is not { } node)
        {
            return SettingsDiagnostics.BadPublicFilter.Report($"There is no setting '{path}'.", "Correct the path, or set it in a layer.", where);
        }

        for (var above = path.Parent; above is not null; above = above.Parent)
        {
            if (tree.Find(above) is SettingsList)
            {
                return SettingsDiagnostics.BadPublicFilter.Report($"'{path}' is in a list.", $"Name the whole list: '{above}'.", where);
            }
        }

        return node.HoldsSecret()
            ? SettingsDiagnostics.PublicSecret.Report($"'{path}' {(node.IsSecret() ? "is" : "holds")} a secret.", "Name public settings only.", where) : null;
    }

    private static SettingsMap With(SettingsMap subset, IReadOnlyList<string> segments, int index, SettingsNode node) => subset with
    {
        Members = subset.Members.SetItem(segments[index], index == segments.Count - 1
            ? node : With(subset.Members.GetValueOrDefault(segments[index]) as SettingsMap ?? SettingsMap.Empty(node.Where), segments, index + 1, node)),
    };
}

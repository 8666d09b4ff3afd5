using Baton.Core.Diagnostics;
using Baton.Settings.Layers;
using Baton.Settings.Merging;
using Baton.Settings.References;
using Baton.Settings.Values;

namespace Baton.Settings.Rendering;

/// <summary>
/// Renders settings: finds the layers, replaces their references, merges them, and makes sure that nothing is missing. Safe for use from several
/// threads.
/// </summary>
/// <param name="files">The files that were read before: give one to all renderings of a run.</param>
public sealed class SettingsRenderer(SettingsFiles files)
{
    /// <summary>Renders.</summary>
    /// <param name="request">Whose settings, for where.</param>
    /// <returns>The settings, or everything that is wrong with the files, or with the first layer that cannot be merged.</returns>
    public Result<RenderedSettings> Render(SettingsRequest request)
    {
        var layers = files.Layers(request);
        if (!layers.IsSuccess)
        {
            return layers.Reasons;
        }

        var log = new List<SettingsAssignment>();
        var budget = new ReferenceBudget(request.Limits);
        var merged = SettingsMerge.Merge(SettingsMap.Empty(new SourceLocation(InjectedSettings.Source)), InjectedSettings.Of(request), InjectedSettings.Source, log);
        foreach (var layer in layers.Value)
        {
            merged = Next(merged.Value!, layer, budget, log);
            if (!merged.IsSuccess)
            {
                return merged.Reasons;
            }
        }

        var missing = Missing(merged.Value!, request).ToList();
        return missing.Count > 0 ? Result<RenderedSettings>.Failure(missing) : new RenderedSettings(request, merged.Value!, [.. layers.Value], [.. log]);
    }

    private static Result<SettingsMap> Next(SettingsMap before, SettingsLayer layer, ReferenceBudget budget, List<SettingsAssignment> log)
    {
        if (layer.Tree.Members.TryGetValue(InjectedSettings.Key, out var reserved))
        {
            return SettingsDiagnostics.ReservedKey.Report($"The key \"{InjectedSettings.Key}\" is set by Baton.", "Use another key.", reserved.Where);
        }

        var resolved = LayerReferences.Resolve(before, layer.Tree, budget);
        return resolved.IsSuccess ? SettingsMerge.Merge(before, resolved.Value, layer.Source, log) : resolved;
    }

    private static IEnumerable<Diagnostic> Missing(SettingsMap tree, SettingsRequest request) => tree.Leaves()
        .Select(leaf => (leaf.Path, Node: leaf.Node as SettingsMissing))
        .Where(leaf => leaf.Node is not null)
        .Select(leaf => SettingsDiagnostics.MissingValue.Report(
            $"'{leaf.Path}' is not set for {request.Application} in {request.Environment}{(request.Cluster is { } cluster ? $", cluster {cluster}" : "")}."
            + (leaf.Node!.Hint is { } hint ? $" {hint}" : ""),
            "Set it in a later layer.", leaf.Node.Where));
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Reading;
using Baton.Settings.Values;

namespace Baton.Settings.Output;

/// <summary>Which settings are public: a file with a list of paths.</summary>
/// <param name="Paths">The paths, with their places.</param>
public sealed record PublicFilter(ImmutableArray<(SettingsPath Path, SourceLocation Where)> Paths)
{
    /// <summary>Reads a filter.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shown">Its name in messages.</param>
    /// <returns>Null when there is no file: then nothing is public.</returns>
    public static Result<PublicFilter>? Read(string path, string shown)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var read = SettingsReader.Read(path, shown, SettingsLimits.Default);
        return !read.IsSuccess ? read.Reasons : Of(read.Value);
    }

    private static Result<PublicFilter> Of(SettingsNode node)
    {
        if (node is not SettingsList list)
        {
            return Bad($"The filter holds {node.Type}, not a list.", node);
        }

        var paths = list.Items.Select(item => (Item: item, Path: item is SettingsString text && SettingsPath.TryParse(text.Value, out var path) ? path : null)).ToList();
        var wrong = paths.Where(p => p.Path is null).Select(p => Bad(
            p.Item is SettingsString text ? $"'{ObjectReader.Shown(text.Value)}' is not a path." : $"{p.Item.Type} is not a path.", p.Item)).ToList();
        return wrong.Count > 0 ? Result<PublicFilter>.Failure(wrong) : new PublicFilter([.. paths.Select(p => (p.Path!, p.Item.Where))]);
    }

    private static Diagnostic Bad(string message, SettingsNode at) =>
        SettingsDiagnostics.BadPublicFilter.Report(message, "Write a list of paths, such as [\"api.url\", \"features\"].", at.Where);
}

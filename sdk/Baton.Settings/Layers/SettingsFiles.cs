using System.Collections.Concurrent;
using Baton.Core.Diagnostics;
using Baton.Settings.Reading;
using Baton.Settings.Values;

namespace Baton.Settings.Layers;

/// <summary>Finds and reads the files of sources, each once: many applications share most of them. Safe for use from several threads.</summary>
public sealed class SettingsFiles
{
    private readonly ConcurrentDictionary<string, Result<SettingsMap>> read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> listed = new(StringComparer.Ordinal);

    /// <summary>The layers that are there, in the order of merging, or everything that is wrong with them.</summary>
    public Result<IReadOnlyList<SettingsLayer>> Layers(SettingsRequest request)
    {
        var sources = SettingsSources.Of(request);
        if (!sources.IsSuccess)
        {
            return sources.Reasons;
        }

        var (layers, mistakes) = (new List<SettingsLayer>(), new List<Diagnostic>());
        foreach (var source in sources.Value)
        {
            foreach (var folder in source.OfApplication ? Own(request) : Everybody(request))
            {
                var found = Found(folder, source);
                if (found.Count > 1)
                {
                    mistakes.Add(SettingsDiagnostics.AmbiguousFile.Report(
                        $"The source '{source.Name}' has {found.Count} files in one folder: {string.Join(", ", found)}.", "Merge them into one file.",
                        new SourceLocation(folder.ShownFile(found[1]))));
                }
                else if (found.Count == 1)
                {
                    var layer = Read(folder, found[0], request.Limits);
                    mistakes.AddRange(layer.Diagnostics);
                    if (layer.IsSuccess)
                    {
                        layers.Add(new SettingsLayer(source.Name, folder.ShownFile(found[0]), layer.Value));
                    }
                }
            }
        }

        return mistakes.Count > 0 ? Result<IReadOnlyList<SettingsLayer>>.Failure(mistakes) : layers;
    }

    private static IEnumerable<SettingsFolder> Own(SettingsRequest request) => request.ApplicationFolder is { } folder ? [folder] : [];

    /// <summary>
    /// The folder that git ignores comes first, as it did before Baton: what it says of an application wins over the application's own files, and
    /// not over the other folders.
    /// </summary>
    private static IEnumerable<SettingsFolder> Everybody(SettingsRequest request) =>
        request is { Passes: not SettingsPasses.Deployed, ApplicationFolder: { } own } ? request.Folders.Prepend(own.Inner("local")) : request.Folders;

    private List<string> Found(SettingsFolder folder, SettingsSource source)
    {
        var names = listed.GetOrAdd(folder.Path, Names);
        return [.. source.Names.SelectMany(name => SettingsReader.Extensions.Select(extension => name + extension)).Where(names.Contains)];
    }

    private Result<SettingsMap> Read(SettingsFolder folder, string name, SettingsLimits limits) =>
        read.GetOrAdd(Path.Combine(folder.Path, name), path => SettingsReader.ReadLayer(path, folder.ShownFile(name), limits));

    private static HashSet<string> Names(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(f => f.Name).ToHashSet(StringComparer.Ordinal)
        : [];
}

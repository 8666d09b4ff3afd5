using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Running;
using Baton.Git.Units;
using Baton.Pipeline.Plugins;

namespace Baton.Pipeline.Units;

/// <summary>Finds the release unit of a folder, its configuration, its repository and its version.</summary>
internal static class UnitLoader
{
    public static Result<ReleaseUnit> Load(string start, IReadOnlyDictionary<string, string> variables)
    {
        var unit = UnitLocation.Of(start, variables);
        var read = Read(unit);
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        var found = GitRepository.Find(unit.Folder, Context(variables, read.Value, unit.Folder));
        return found is { IsSuccess: false } ? found.Reasons : Configured(variables, unit, read.Value, found?.Value);
    }

    /// <summary>The same, without its repository.</summary>
    public static Result<ReleaseUnit> LoadWithoutRepository(string start, IReadOnlyDictionary<string, string> variables)
    {
        var unit = UnitLocation.Of(start, variables);
        var read = Read(unit);
        return read.IsSuccess ? Configured(variables, unit, read.Value, null) : read.Reasons;
    }

    /// <summary>What reading the repository of a unit needs.</summary>
    public static GitContext Context(IReadOnlyDictionary<string, string> variables, UnitConfiguration configuration, string folder) =>
        new(variables) { Rule = new(() => UnitSecrets.Children(configuration, folder)) };

    private static Result<UnitConfiguration> Read(UnitLocation unit)
    {
        var text = UnitFile.Text(unit.File);
        if (!text.IsSuccess)
        {
            return text.Reasons;
        }

        var plugins = PluginLoader.Load(unit.File is null ? [] : ConfigurationReader.Plugins(text.Value, unit.File), unit.Folder);
        return plugins.IsSuccess ? UnitFile.Parse(unit.File, unit.Folder, text.Value, plugins.Value) : plugins.Reasons;
    }

    private static Result<ReleaseUnit> Configured(
        IReadOnlyDictionary<string, string> variables, UnitLocation unit, UnitConfiguration configuration, GitRepository? repository)
    {
        var paths = VersioningOverrides.Paths(configuration.Versioning.Paths, variables, []);
        var place = new UnitPlace(configuration.Name, unit.InRepository, paths, unit.File);
        var scoped = UnitReferences.Apply(configuration.Versioning, place, () => UnitSearch.Below(unit.Base, unit.Base));
        var overridden = scoped.IsSuccess ? VersioningOverrides.Apply(scoped.Value, variables) : scoped;
        return overridden.IsSuccess
            ? new ReleaseUnit(unit.Folder, configuration with { Versioning = overridden.Value }, repository, unit.InRepository) : overridden.Reasons;
    }
}

using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>What baton.json says of a release unit. Every key has a default; <c>{}</c> is valid, and so is no file at all.</summary>
public sealed record UnitConfiguration
{
    /// <summary>The unit's name, of characters <c>[A-Za-z0-9._-]</c>; the folder's name when not given.</summary>
    public required string Name { get; init; }

    /// <summary>The assemblies with plugins.</summary>
    public ImmutableArray<PluginReference> Plugins { get; init; } = [];

    /// <summary>How the version is made. <see cref="VersioningOptions.Paths"/> are relative to the unit's folder here.</summary>
    public VersioningOptions Versioning { get; init; } = new();

    /// <summary>How <c>--bump auto</c> decides.</summary>
    public BumpConfiguration Bump { get; init; } = new();

    /// <summary>What happens to the tag that a release makes.</summary>
    public TagConfiguration Tag { get; init; } = new();

    /// <summary>What is built.</summary>
    public BuildConfiguration Build { get; init; } = new();

    /// <summary>What is tested.</summary>
    public TestConfiguration Test { get; init; } = new();

    /// <summary>What is packed.</summary>
    /// <remarks>Empty where the sections of plugins were not read.</remarks>
    public ImmutableArray<IPacker> Packages { get; init; } = [];

    /// <summary>What runs before and after the steps of a release.</summary>
    public StepHooksConfiguration Hooks { get; init; } = new();

    /// <summary>How its release notes are written.</summary>
    public NotesConfiguration Notes { get; init; } = new();

    /// <summary>Where it is published.</summary>
    /// <remarks>Empty where the sections of plugins were not read.</remarks>
    public ImmutableArray<IPublisher> Publish { get; init; } = [];

    /// <summary>The webhooks that are called after the release is published.</summary>
    public ImmutableArray<AnnouncementConfiguration> Announce { get; init; } = [];

    /// <summary>The gates that are asked before it goes live.</summary>
    /// <remarks>Empty where the sections of plugins were not read.</remarks>
    public ImmutableArray<IGate> Gates { get; init; } = [];

    /// <summary>Which feature flags it uses; null for none.</summary>
    public FlagsConfiguration? Flags { get; init; }

    /// <summary>What it provides and requires; null when not declared.</summary>
    public Contracts? Contracts { get; init; }

    /// <summary>Its database migrations; null for none.</summary>
    public MigrationsConfiguration? Migrations { get; init; }

    /// <summary>Where the settings of the application come from; null when it has none.</summary>
    public SettingsConfiguration? Settings { get; init; }

    /// <summary>Where it can be deployed, in the order of the file.</summary>
    public ImmutableArray<EnvironmentConfiguration> Environments { get; init; } = [];

    /// <summary>What remembers every deployment: an SQLite file, relative to the unit's folder, or <c>env:NAME</c>, the environment variable with the address of a PostgreSQL database.</summary>
    public string Ledger { get; init; } = ".baton/ledger.db";

    /// <summary>The file it was read from; null for the defaults.</summary>
    public string? File { get; init; }

    /// <summary>Finds an environment.</summary>
    public Result<EnvironmentConfiguration> FindEnvironment(string name)
    {
        if (Environments.FirstOrDefault(e => e.Name == name) is { } found)
        {
            return found;
        }

        var names = Environments.Select(e => e.Name).ToList();
        var known = names.Count == 0 ? "It names none." : $"It names: {string.Join(", ", names)}.";
        var nearest = Nearest.Match(name, names) is { } near ? $"Did you mean '{near}'? " : "";
        return ConfigurationDiagnostics.UnknownEnvironment.Report(
            $"{File ?? "The default configuration"} has no environment '{name}'. {known}",
            $"{nearest}Add it under \"environments\", or name one that is there.");
    }
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Settings;
using Baton.Settings.Layers;
using Baton.Settings.Output;
using Baton.Settings.Rendering;
using Baton.Settings.Schemas;
using Baton.Settings.Secrets;

namespace Baton.Pipeline.Settings;

/// <summary>The settings of a unit's application, as <c>settings</c> in baton.json says.</summary>
/// <param name="run">The run.</param>
/// <param name="unit">The unit.</param>
/// <param name="version">The version that the settings are for.</param>
/// <param name="asked">What the caller asked for.</param>
internal sealed class UnitSettings(Run run, ReleaseUnit unit, string version, SettingsOptions asked)
{
    private readonly SettingsConfiguration settings = unit.Configuration.Settings ?? new SettingsConfiguration();
    private readonly SettingsRenderer renderer = new(new SettingsFiles());
    private Result<SettingsSchema>? schema;

    /// <summary>The settings of an environment, checked as far as they can be without the values of secrets.</summary>
    public Result<RenderedSettings> Render(string environment, string? cluster)
    {
        if (Unknown(environment, cluster ?? unit.Configuration.FindEnvironment(environment).Value?.Cluster) is { } unknown)
        {
            return unknown;
        }

        var rendered = renderer.Render(Request(environment, cluster ?? unit.Configuration.FindEnvironment(environment).Value!.Cluster));
        if (!rendered.IsSuccess)
        {
            return rendered;
        }

        var mistakes = Mistakes(rendered.Value).ToList();
        return mistakes.Count > 0 ? Result<RenderedSettings>.Failure(mistakes) : rendered;
    }

    /// <summary>The public subset; an error when there is no filter.</summary>
    public Result<PublicSettings> Public(RenderedSettings rendered)
    {
        if (settings.Public is not { } filter)
        {
            return SettingsDiagnostics.BadPublicFilter.Report(
                "There is no public filter: no setting is public.", "Name a file with a list of paths under \"settings\": { \"public\": \"settings/public.json\" } in baton.json.");
        }

        return PublicFilter.Read(unit.Absolute(filter), filter) is not { } read
            ? SettingsDiagnostics.BadPublicFilter.Report($"The public filter '{filter}' is not there.", "Write a list of paths into it, or remove it from baton.json.", new SourceLocation(filter))
            : read.IsSuccess ? PublicSettings.Of(rendered.Tree, read.Value) : read.Reasons;
    }

    /// <summary>The problems of every environment and cluster.</summary>
    /// <param name="count">How many there are.</param>
    public IReadOnlyList<Diagnostic> Validate(out int count)
    {
        var places = unit.Configuration.Environments
            .SelectMany(e => e.Cluster is not null || settings.Clusters.IsEmpty
                ? [(e.Name, Cluster: (string?)null)] : settings.Clusters.Select(c => (e.Name, Cluster: (string?)c))).ToList();
        count = places.Count;
        return [.. places.SelectMany(p => Problems(p.Name, p.Cluster)).Distinct()];
    }

    private ImmutableArray<Diagnostic> Problems(string environment, string? cluster)
    {
        var rendered = Render(environment, cluster);
        return !rendered.IsSuccess ? rendered.Diagnostics : settings.Public is null ? [] : Public(rendered.Value).Diagnostics;
    }

    private IEnumerable<Diagnostic> Mistakes(RenderedSettings rendered)
    {
        var resolver = new SecretResolver(SecretProviders.BuiltIn, new SecretSurroundings(run.Environment.Variables, unit.Folder));
        schema ??= settings.Schema is { } file ? SettingsSchema.Read(unit.Absolute(file), file) : null;
        return resolver.Mistakes(rendered.Tree).Concat(schema switch
        {
            null => [],
            { IsSuccess: true } => schema.Value.Check(rendered.Tree, rendered.Layers.LastOrDefault()?.Tree.Where),
            _ => schema.Diagnostics,
        });
    }

    private Diagnostic? Unknown(string environment, string? cluster) =>
        unit.Configuration.FindEnvironment(environment) is { IsSuccess: false } unknown ? unknown.Diagnostics[0]
        : cluster is null || settings.Clusters.IsEmpty || settings.Clusters.Contains(cluster) ? null
        : SettingsDiagnostics.UnknownCluster.Report(
            $"There is no cluster '{cluster}'. The clusters are: {string.Join(", ", settings.Clusters)}.", "Name one of them, or add it under \"settings\": { \"clusters\": [ … ] } in baton.json.");

    private SettingsRequest Request(string environment, string? cluster) => new()
    {
        Application = settings.Application ?? unit.Configuration.Name,
        Environment = environment,
        Cluster = cluster,
        HostName = asked.HostName ?? run.Environment.Host,
        Version = version,
        Passes = asked switch { { IsBuild: true } => SettingsPasses.Build, { IsLocal: true } => SettingsPasses.Local, _ => SettingsPasses.Deployed },
        ApplicationFolder = new SettingsFolder(unit.Absolute(settings.Folder), settings.Folder),
        Folders = [.. settings.Folders.Select(f => new SettingsFolder(unit.Absolute(f), f))],
    };
}

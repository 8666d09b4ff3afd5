using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Settings;
using Baton.Settings.Layers;
using Baton.Settings.Output;
using Baton.Settings.Rendering;
using Baton.Settings.Schemas;
using Baton.Settings.Secrets;

namespace Baton.Pipeline.Settings;

/// <summary>The settings of a unit's application, as <c>settings</c> in baton.json says.</summary>
/// <param name="run">The run.</param>
/// <param name="stage">The unit and its version.</param>
internal sealed class UnitSettings(Run run, Versioned stage)
{
    private readonly SettingsConfiguration settings = stage.Unit.Configuration.Settings ?? new SettingsConfiguration();
    private readonly SettingsRenderer renderer = new(new SettingsFiles());
    private Result<SettingsSchema>? schema;

    /// <summary>The settings of an environment, checked as far as they can be without the values of secrets.</summary>
    public Result<RenderedSettings> Render(string environment, string? cluster)
    {
        if (Unknown(environment, cluster) is { } unknown)
        {
            return unknown;
        }

        var rendered = renderer.Render(Request(environment, cluster));
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

        return PublicFilter.Read(stage.Unit.Absolute(filter), filter) is not { } read
            ? SettingsDiagnostics.BadPublicFilter.Report($"The public filter '{filter}' is not there.", "Write a list of paths into it, or remove it from baton.json.", new SourceLocation(filter))
            : read.IsSuccess ? PublicSettings.Of(rendered.Tree, read.Value) : read.Reasons;
    }

    /// <summary>The problems of every environment and cluster.</summary>
    /// <param name="count">How many there are.</param>
    public IReadOnlyList<Diagnostic> Validate(out int count)
    {
        var places = stage.Unit.Configuration.Environments
            .SelectMany(e => settings.Clusters.IsEmpty ? [(e.Name, Cluster: (string?)null)] : settings.Clusters.Select(c => (e.Name, Cluster: (string?)c))).ToList();
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
        var resolver = new SecretResolver(SecretProviders.BuiltIn, new SecretSurroundings(run.Environment.Variables, stage.Unit.Folder));
        schema ??= settings.Schema is { } file ? SettingsSchema.Read(stage.Unit.Absolute(file), file) : null;
        return resolver.Mistakes(rendered.Tree).Concat(schema switch
        {
            null => [],
            { IsSuccess: true } => schema.Value.Check(rendered.Tree, rendered.Layers.LastOrDefault()?.Tree.Where),
            _ => schema.Diagnostics,
        });
    }

    private Diagnostic? Unknown(string environment, string? cluster) =>
        stage.Unit.Configuration.FindEnvironment(environment) is { IsSuccess: false } unknown ? unknown.Diagnostics[0]
        : cluster is null || settings.Clusters.IsEmpty || settings.Clusters.Contains(cluster) ? null
        : SettingsDiagnostics.UnknownCluster.Report(
            $"There is no cluster '{cluster}'. The clusters are: {string.Join(", ", settings.Clusters)}.", "Name one of them, or add it under \"settings\": { \"clusters\": [ … ] } in baton.json.");

    private SettingsRequest Request(string environment, string? cluster) => new()
    {
        Application = settings.Application ?? stage.Unit.Configuration.Name,
        Environment = environment,
        Cluster = cluster,
        HostName = stage.Options.Settings.HostName ?? run.Environment.Host,
        Version = stage.Version.Version,
        Passes = stage.Options.Settings switch { { IsBuild: true } => SettingsPasses.Build, { IsLocal: true } => SettingsPasses.Local, _ => SettingsPasses.Deployed },
        ApplicationFolder = new SettingsFolder(stage.Unit.Absolute(settings.Folder), settings.Folder),
        Folders = [.. settings.Folders.Select(f => new SettingsFolder(stage.Unit.Absolute(f), f))],
    };
}

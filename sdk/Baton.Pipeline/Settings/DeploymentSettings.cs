using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;
using Baton.Settings.Output;
using Baton.Settings.Secrets;
using Baton.Settings.Values;

namespace Baton.Pipeline.Settings;

/// <summary>The settings that a deployment writes beside the release's files.</summary>
internal sealed class DeploymentSettings : IDeploymentSettings
{
    private readonly Run run;
    private readonly string environment;
    private readonly SettingsMap tree;
    private readonly SecretResolver resolver;

    private DeploymentSettings(Run run, ReleaseUnit unit, EnvironmentConfiguration environment, Result<SettingsMap> rendered, ImmutableArray<string> files)
    {
        (this.run, this.environment, Files) = (run, environment.Name, files);
        Problems = environment.Provider is { WritesSettings: true } ? [.. rendered.Diagnostics.Where(d => d.IsError)]
            :
            [
                RunDiagnostics.SettingsNotWritten.Report(
                    $"The provider '{environment.Provider?.Name}' of '{environment.Name}' writes no settings.",
                    "Take \"output\" out of \"settings\", or deploy with the provider \"directory\" or \"hosts\"."),
            ];
        tree = rendered.Value ?? SettingsMap.Empty(new SourceLocation("settings"));
        resolver = new SecretResolver(SecretProviders.BuiltIn, new SecretSurroundings(run.Environment.Variables, unit.Folder));
    }

    /// <summary>The forms that are written.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Why they cannot be written; empty where nothing is known to be wrong.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>As JSON, secrets by reference.</summary>
    public string Text => SettingsJson.Recorded(tree);

    /// <summary>The environment variables that its secrets are in.</summary>
    public IEnumerable<string> Variables => tree.Leaves().Select(l => l.Node).OfType<SettingsSecret>()
        .SelectMany(secret => secret.Reference is SettingsMap map ? map.Leaves().Select(l => l.Node) : [secret.Reference])
        .OfType<SettingsString>().Where(t => t.Value.StartsWith("env:", StringComparison.Ordinal)).Select(t => t.Value[4..]);

    /// <summary>The settings of a deployment; null where it writes none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="version">The version that is deployed.</param>
    /// <param name="environment">Where.</param>
    /// <param name="past">The deployment that comes back: its settings are written again; null for a new one.</param>
    public static DeploymentSettings? Of(Run run, ReleaseUnit unit, string version, EnvironmentConfiguration environment, DesiredState? past)
    {
        if (past is not null)
        {
            return past.Settings is null ? null : new(run, unit, environment, RecordedSettings.Read(past.Settings), past.SettingsFiles);
        }

        if (unit.Configuration.Settings is not { Output: { IsEmpty: false } files })
        {
            return null;
        }

        var rendered = new UnitSettings(run, unit, version, new SettingsOptions()).Render(environment.Name, null);
        Result<SettingsMap> settings = rendered.IsSuccess ? rendered.Value.Tree : rendered.Reasons;
        return new(run, unit, environment, settings, files);
    }

    /// <inheritdoc/>
    public async Task<Diagnostic?> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(cancellationToken);
        return read.IsSuccess ? read.Value.Files.Select(f => SettingsFile.Write(Path.Combine(folder, f.Key), f.Value)).FirstOrDefault(error => error is not null) : read.Diagnostics[0];
    }

    /// <inheritdoc/>
    public async Task<Result<SettingsContents>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Problems.IsEmpty)
        {
            return Result<SettingsContents>.Failure(Problems);
        }

        var resolved = await resolver.ResolveAsync(tree, cancellationToken);
        if (!resolved.IsSuccess)
        {
            First(resolved.Diagnostics);
            return resolved.Reasons;
        }

        ImmutableArray<Secret> secrets = [.. resolved.Value.Tree.Leaves().Select(l => l.Node).OfType<SettingsSecretValue>().Select(s => s.Value)];
        run.Hide(secrets);
        var texts = Files.Distinct().Select(form => form switch
        {
            "appsettings" => (Name: AppSettingsFile.Name(environment), Text: AppSettingsFile.Text(resolved.Value.Tree)),
            "variables" => (Name: EnvironmentFile.Name, Text: EnvironmentFile.Text(resolved.Value.Tree)),
            _ => (Name: SettingsFile.Name, Text: SettingsJson.File(resolved.Value.Tree)),
        }).ToList();
        var wrong = texts.SelectMany(t => t.Text.Diagnostics.Where(d => d.IsError)).ToList();
        if (wrong.Count > 0)
        {
            First(wrong);
            return Result<SettingsContents>.Failure(wrong);
        }

        return new SettingsContents(texts.ToImmutableSortedDictionary(t => t.Name, t => t.Text.Value!, StringComparer.Ordinal), secrets);
    }

    /// <summary>An operation ends with one reason. The others are reported before, so that all can be corrected at once.</summary>
    /// <returns>The first.</returns>
    public Diagnostic First(IEnumerable<Diagnostic> problems)
    {
        var all = problems.Where(d => d.IsError).ToList();
        run.Say(all.Skip(1));
        return all[0];
    }
}

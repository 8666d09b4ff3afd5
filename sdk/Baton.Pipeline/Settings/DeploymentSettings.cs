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
        Problem = environment.Provider is { WritesSettings: true } ? rendered.Diagnostics.FirstOrDefault(d => d.IsError)
            : RunDiagnostics.SettingsNotWritten.Report(
                $"The provider '{environment.Provider?.Name}' of '{environment.Name}' writes no settings.",
                "Take \"output\" out of \"settings\", or deploy with the provider \"directory\".");
        tree = rendered.Value ?? SettingsMap.Empty(new SourceLocation("settings"));
        resolver = new SecretResolver(SecretProviders.BuiltIn, new SecretSurroundings(run.Environment.Variables, unit.Folder));
    }

    /// <summary>The forms that are written.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Why they cannot be written; null where nothing is known to be wrong.</summary>
    public Diagnostic? Problem { get; }

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
        if (Problem is not null)
        {
            return Problem;
        }

        var resolved = await resolver.ResolveAsync(tree, cancellationToken);
        if (!resolved.IsSuccess)
        {
            return resolved.Diagnostics[0];
        }

        run.Hide(resolved.Value.Tree.Leaves().Select(l => l.Node).OfType<SettingsSecretValue>().Select(s => s.Value));
        foreach (var file in Files)
        {
            var isDotNet = file == "appsettings";
            var text = isDotNet ? AppSettingsFile.Text(resolved.Value.Tree) : Result<string>.Success(SettingsJson.File(resolved.Value.Tree));
            var path = Path.Combine(folder, isDotNet ? AppSettingsFile.Name(environment) : SettingsFile.Name);
            if ((text.IsSuccess ? SettingsFile.Write(path, text.Value) : text.Diagnostics[0]) is { } error)
            {
                return error;
            }
        }

        return null;
    }
}

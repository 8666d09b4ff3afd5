using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Hooks;

namespace Baton.Deploy.Hosts;

/// <summary>The environment's folder on one host.</summary>
internal sealed class HostFolder(Rollout rollout, HostSettings host)
{
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Long = TimeSpan.FromHours(2);

    private readonly string root = rollout.Settings.Path;

    /// <summary>Looks at it. Writes nothing.</summary>
    public Task<Result<HostState>> LookAsync(CancellationToken cancellationToken) => LookAsync(rollout.Shell, host, root, cancellationToken);

    /// <summary>Looks at the folder of a host.</summary>
    public static async Task<Result<HostState>> LookAsync(IHostShell shell, HostSettings host, string root, CancellationToken cancellationToken)
    {
        var script = new HostScript(HostScripts.Look) { Values = new Dictionary<string, string> { ["root"] = root, ["run"] = "0" } };
        var answer = await shell.RunAsync(host, script, Short, cancellationToken);
        return HostFailure.Of(host, root, "", answer) is { } failed ? failed : HostState.Read(answer.Lines);
    }

    /// <summary>Sends the release.</summary>
    /// <returns>The number of the script that received it.</returns>
    public async Task<Result<long>> UploadAsync(CancellationToken cancellationToken)
    {
        var packed = await rollout.TarAsync(cancellationToken);
        if (packed is not { IsSuccess: true, Value: var tar })
        {
            return packed.Reasons;
        }

        var run = rollout.NextScript();
        var script = Script(HostScripts.Upload, run, rollout.Name);
        return await RunAsync(script with { Values = With(script, "manifest", tar.Digest), Payload = tar.WriteAsync }, Long, cancellationToken) is { } failed ? failed : run;
    }

    /// <summary>Runs the prepare hook on what was sent, and completes the version.</summary>
    public Task<Diagnostic?> SealAsync(long upload, string? live, CancellationToken cancellationToken)
    {
        var run = rollout.NextScript();
        var script = Script(HostScripts.Seal, run, rollout.Name) with
        {
            Arguments = rollout.Environment.Hooks.Prepare,
            Exports = rollout.Exports(host, rollout.Environment, rollout.Name, string.Create(CultureInfo.InvariantCulture, $"{root}/runs/{run}/new"), live),
        };
        return RunHookAsync(
            "prepare", script with { Values = With(script with { Values = With(script, "marker", rollout.Marker.Text) }, "from", upload.ToString(CultureInfo.InvariantCulture)) }, cancellationToken);
    }

    /// <summary>Makes a version live, and runs its hook.</summary>
    /// <param name="name">The name of its folder.</param>
    /// <param name="environment">The environment, with the variables and hooks that it was deployed with.</param>
    /// <param name="previous">The name of the folder that was live before; null for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Diagnostic?> ActivateAsync(string name, EnvironmentConfiguration environment, string? previous, CancellationToken cancellationToken) => RunHookAsync(
        "activated",
        Script(HostScripts.Activate, rollout.NextScript(), name) with
        {
            Arguments = environment.Hooks.Activated,
            Exports = rollout.Exports(host, environment, name, $"{root}/versions/{name}", previous),
        },
        cancellationToken);

    /// <summary>Writes down that the live version is well and goes into service.</summary>
    public Task<Diagnostic?> ConfirmAsync(string name, CancellationToken cancellationToken) =>
        RunAsync(Script(HostScripts.Confirm, rollout.NextScript(), name), Short, cancellationToken);

    /// <summary>Takes the link away.</summary>
    /// <param name="name">The name of the folder that is live.</param>
    /// <param name="hook">The program to run before; empty for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<Diagnostic?> WithdrawAsync(string name, ImmutableArray<string> hook, CancellationToken cancellationToken) => RunHookAsync(
        "retired",
        Script(HostScripts.Withdraw, rollout.NextScript(), name) with
        {
            Arguments = hook,
            Exports = rollout.Exports(host, rollout.Environment, name, $"{root}/versions/{name}", name),
        },
        cancellationToken);

    /// <summary>Removes versions.</summary>
    public Task<Diagnostic?> RemoveAsync(IReadOnlyList<string> versions, CancellationToken cancellationToken) =>
        RunAsync(Script(HostScripts.Remove, rollout.NextScript(), "") with { Arguments = versions }, Long, cancellationToken);

    private static Dictionary<string, string> With(HostScript script, string name, string value) => new(script.Values) { [name] = value };

    private HostScript Script(string body, long run, string name) => new(body)
    {
        Values = new Dictionary<string, string>
        {
            ["root"] = root,
            ["run"] = run.ToString(CultureInfo.InvariantCulture),
            ["owner"] = rollout.Owner,
            ["version"] = name,
            ["from"] = "",
        },
    };

    private async Task<Diagnostic?> RunHookAsync(string name, HostScript script, CancellationToken cancellationToken)
    {
        var limit = rollout.Environment.Hooks.Timeout;
        var answer = await rollout.Shell.RunAsync(host, script, script.Arguments.Count == 0 ? Short : limit, cancellationToken);
        if (answer.IsTimeout && script.Arguments.Count > 0)
        {
            return HookDiagnostics.HookFailed.Report($"The hook '{name}' on the host '{host.Name}' did not end within {limit}.", $"Its output is in '{root}/logs' there.");
        }

        if (HostFailure.Of(host, root, script.Values["version"], answer) is not { } failed || answer.Exit != HostScripts.ProgramFailed)
        {
            return HostFailure.Of(host, root, script.Values["version"], answer) is { } other ? rollout.Secrets.Redact(other) : null;
        }

        // The program can read the settings, and may have printed a secret of them. Where they cannot be read here, nothing that it printed is shown.
        var settings = await rollout.SettingsAsync(cancellationToken);
        var shown = settings is null or { IsSuccess: true } ? failed : HostFailure.Of(host, root, script.Values["version"], answer.WithoutOutput())!;
        return rollout.Secrets.With(settings?.Value?.Secrets ?? []).Redact(
            shown with { Message = shown.Message.Replace("the program ended", $"the hook '{name}' ended", StringComparison.Ordinal) });
    }

    private async Task<Diagnostic?> RunAsync(HostScript script, TimeSpan limit, CancellationToken cancellationToken) =>
        HostFailure.Of(host, root, script.Values["version"], await rollout.Shell.RunAsync(host, script, limit, cancellationToken));
}

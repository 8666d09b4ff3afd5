using System.ComponentModel;
using System.Globalization;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Deploy.Hosts.Settings;
using Baton.Hooks;
using CliWrap;

namespace Baton.Deploy.Hosts.Shell;

/// <summary>The OpenSSH client of this machine: its configuration, agent, jump hosts and certificates work as its user knows them. Only known host keys are accepted.</summary>
/// <param name="ssh">How to log in.</param>
/// <param name="folder">The unit's folder, absolute; paths are relative to it.</param>
/// <param name="variables">The environment variables of this process.</param>
internal sealed class OpenSsh(SshSettings ssh, string folder, IReadOnlyDictionary<string, string> variables) : IHostShell
{
    /// <summary>ssh ends with it when the connection failed; no script does.</summary>
    private const int NoConnection = 255;

    private static readonly string[] Always =
    [
        "-T", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=yes", "-o", "UpdateHostKeys=no", "-o", "ConnectTimeout=10", "-o", "ServerAliveInterval=5", "-o", "ServerAliveCountMax=3",
        "-o", "ForwardAgent=no", "-o", "ForwardX11=no", "-o", "ClearAllForwardings=yes", "-o", "RequestTTY=no", "-o", "RemoteCommand=none", "-o", "PermitLocalCommand=no", "-o", "LogLevel=ERROR",
    ];

    /// <inheritdoc/>
    public async Task<HostAnswer> RunAsync(HostSettings host, HostScript script, TimeSpan limit, CancellationToken cancellationToken)
    {
        var (said, complained) = (new StringBuilder(), new StringBuilder());
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ends.CancelAfter(limit);
        try
        {
            var result = await Cli.Wrap("ssh").WithArguments(Arguments(host)).WithValidation(CommandResultValidation.None).WithEnvironmentVariables(Environment())
                .WithStandardInputPipe(PipeSource.Create((stream, token) => SendAsync(script, stream, token)))
                .WithStandardOutputPipe(PipeTarget.ToStringBuilder(said)).WithStandardErrorPipe(PipeTarget.ToStringBuilder(complained)).ExecuteAsync(ends.Token);
            var answer = new HostAnswer(result.ExitCode, said.ToString(), complained.ToString());
            return result.ExitCode == NoConnection ? answer with { Unreached = SshFailure.Of(host, answer.Error) } : answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var late = HostDiagnostics.Unreachable.Report($"The host '{host.Name}' did not answer within {limit}.", "Look at what runs there, and run the same command again.");
            return new HostAnswer(NoConnection, said.ToString(), complained.ToString(), late) { IsTimeout = true };
        }
        catch (Win32Exception exception)
        {
            return new HostAnswer(NoConnection, "", "", HostDiagnostics.NoClient.Report(
                $"The program 'ssh' cannot be started: {exception.Message}", "Install the OpenSSH client (Debian: apt-get install openssh-client)."));
        }
    }

    /// <summary>The arguments of ssh. What baton.json leaves out, ssh reads from the user's own configuration.</summary>
    internal IEnumerable<string> Arguments(HostSettings host)
    {
        IEnumerable<string> Given(string option, string? value) => value is null ? [] : [option, value];
        var key = Full(ssh.Key);
        return
        [
            .. Always,
            .. Given("-F", Full(ssh.Config)),
            .. Given("-i", key),
            .. key is null ? Array.Empty<string>() : ["-o", "IdentitiesOnly=yes"],
            .. ssh.KnownHosts is null ? Array.Empty<string>() : ["-o", $"UserKnownHostsFile=\"{Full(ssh.KnownHosts)!.Replace("%", "%%", StringComparison.Ordinal)}\"", "-o", "GlobalKnownHostsFile=none"],
            .. Given("-p", (host.Port ?? ssh.Port)?.ToString(CultureInfo.InvariantCulture)),
            .. Given("-l", host.User ?? ssh.User),
            "--",
            host.Address,
            HostScript.Command,
        ];
    }

    private static async Task SendAsync(HostScript script, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(script.Bytes(), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        if (script.Payload is { } payload)
        {
            await payload(stream, cancellationToken);
            return;
        }

        // The end of its input tells the script that nobody waits for it any more; until then it stays open.
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private string? Full(string? path) => path is null ? null : Path.GetFullPath(path, folder);

    /// <summary>Everything that a proxy command may need, except what is secret.</summary>
    private Dictionary<string, string?> Environment()
    {
        var secrets = new SecretList(SecretVariables.Of(variables));
        return CleanEnvironment.Of(variables, (_, value) => secrets.Redact(value) == value);
    }
}

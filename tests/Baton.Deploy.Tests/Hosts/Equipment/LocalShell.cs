using System.Text;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using CliWrap;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>Hosts without a network: the same command for the login shell, the same bytes on its standard input, in a process of this machine. Each host has a root folder of its own.</summary>
/// <param name="roots">The folder that a host sees as the environment's folder is below, by its name.</param>
/// <param name="path">Its PATH.</param>
internal sealed class LocalShell(string roots, string path) : IHostShell
{
    public static string RootOf(string roots, string host) => Path.Combine(roots, host);

    /// <summary>How much of the input is sent; 1 for all of it.</summary>
    public double Sent { get; init; } = 1;

    public async Task<HostAnswer> RunAsync(HostSettings host, HostScript script, TimeSpan limit, CancellationToken cancellationToken)
    {
        var root = RootOf(roots, host.Name);
        var mapped = script with
        {
            Values = script.Values.ToDictionary(v => v.Key, v => v.Key == "root" ? root : v.Value),
            Exports = script.Exports.ToDictionary(v => v.Key, v => v.Value.Replace(script.Values["root"], root, StringComparison.Ordinal)),
        };
        var (said, complained) = (new StringBuilder(), new StringBuilder());
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ends.CancelAfter(limit);
        var changes = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, _ => (string?)null);
        changes["PATH"] = path;
        var command = Cli.Wrap("/bin/sh").WithArguments(["-c", HostScript.Command]).WithValidation(CommandResultValidation.None).WithEnvironmentVariables(changes)
            .WithStandardInputPipe(PipeSource.Create((stream, token) => SendAsync(mapped, stream, token)))
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(said)).WithStandardErrorPipe(PipeTarget.ToStringBuilder(complained));
        try
        {
            var result = await command.ExecuteAsync(ends.Token);
            return new HostAnswer(result.ExitCode, said.ToString(), complained.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HostAnswer(255, said.ToString(), complained.ToString(), HostDiagnostics.Unreachable.Report("It took too long.", "")) { IsTimeout = true };
        }
    }

    private async Task SendAsync(HostScript script, Stream stream, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        await all.WriteAsync(script.Bytes(), cancellationToken);
        if (script.Payload is { } payload)
        {
            await payload(all, cancellationToken);
        }

        await stream.WriteAsync(all.GetBuffer().AsMemory(0, (int)(all.Length * Sent)), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        if (script.Payload is null && Sent == 1)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}

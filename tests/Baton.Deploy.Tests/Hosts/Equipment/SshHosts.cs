using System.Net;
using System.Net.Sockets;
using Baton.Deploy.Hosts.Settings;
using Baton.Testing;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>
/// Three hosts: real sshd processes on 127.0.0.2, 127.0.0.3 and 127.0.0.4, each with a host key of its own, a bare PATH, and a mount namespace in which the common path is a folder of its own. A fixture of a
/// class; everything ends with it.
/// </summary>
public sealed class SshHosts : IAsyncLifetime
{
    private readonly TempFolder folder = new("/tmp");
    private readonly Dictionary<string, SshHost> hosts = new(StringComparer.Ordinal);

    /// <summary>Why there are none; null when there are.</summary>
    public static string? Missing =>
        BarePath.Missing
        ?? (!File.Exists("/usr/sbin/sshd") ? "sshd is not installed (Debian: apt-get install openssh-server)."
        : BarePath.Find("ssh") is null ? "ssh is not installed (Debian: apt-get install openssh-client)."
        : BarePath.Find("unshare") is null ? "unshare (util-linux) is not installed."
        : Environment.UserName != "root" ? "sshd and its mounts need root."
        : null);

    public static IReadOnlyList<string> Names { get; } = ["web1", "web2", "web3"];

    /// <summary>The environment's folder as every host sees it.</summary>
    public string Path => folder["site"];

    public IReadOnlyList<HostSettings> Settings => [.. Names.Select(n => new HostSettings(n, hosts[n].Address, hosts[n].Port, "root", null))];

    public SshSettings Ssh => new() { Key = folder["key"], KnownHosts = folder["known"], Config = folder["config"] };

    /// <summary>The folder of a host as this machine sees it.</summary>
    public string RootOf(string host) => folder["disks", host];

    public SshHost this[string name] => hosts[name];

    /// <summary>The file with the keys of the hosts.</summary>
    public string KnownHosts => folder["known"];

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await KeyAsync("key");
        folder.Write("config", "");
        folder.Write("authorized", await File.ReadAllTextAsync(folder["key.pub"]));
        Directory.CreateDirectory(Path);
        BarePath.Make(folder["bin"]);
        var port = FreePort();
        foreach (var (name, i) in Names.Select((n, i) => (n, i)))
        {
            await KeyAsync($"host-{name}");
            Directory.CreateDirectory(RootOf(name));
            hosts[name] = new SshHost(folder, name, $"127.0.0.{i + 2}", port, RootOf(name), Path);
            await hosts[name].StartAsync();
        }

        await WriteKnownHostsAsync();
    }

    /// <summary>Writes the keys that the hosts have.</summary>
    public async Task WriteKnownHostsAsync() => await File.WriteAllLinesAsync(
        KnownHosts, hosts.Values.Select(h => $"[{h.Address}]:{h.Port} {string.Join(' ', File.ReadAllText(folder[$"host-{h.Name}.pub"]).Split(' ')[..2])}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Values)
        {
            await host.StopAsync();
        }

        folder.Dispose();
    }

    /// <summary>A port that is free on every address of the tests.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task KeyAsync(string name) =>
        await Cli.Wrap("ssh-keygen").WithArguments(["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", folder[name]]).ExecuteBufferedAsync();
}

using System.Diagnostics;
using Baton.Testing;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>One sshd.</summary>
public sealed class SshHost(TempFolder folder, string name, string address, int port, string root, string path)
{
    private const string Mounts = "mount -t tmpfs none /run && mkdir /run/sshd && mount $1 && shift && ";

    private Process? process;

    public string Name => name;

    public string Address => address;

    public int Port => port;

    /// <summary>The size of its disk, as mount takes it; null for that of this machine.</summary>
    public string? Disk { get; set; }

    public async Task StartAsync()
    {
        var configuration = folder.Write($"sshd-{name}", $"""
            ListenAddress {address}
            Port {port}
            HostKey {folder[$"host-{name}"]}
            AuthorizedKeysFile {folder["authorized"]}
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            SetEnv PATH={folder["bin"]} SHLVL=5
            """);

        // The mounts are private to it, and end with it; none of the paths has a blank. A shell of a login reads no files at a level above the first.
        string[] mount = Disk is null ? ["--bind", root, path] : ["-t", "tmpfs", "-o", $"size={Disk}", "none", path];
        var start = new ProcessStartInfo("unshare", [
            "-m", "/bin/sh", "-c", Mounts + "exec \"$@\"", "sh", string.Join(' ', mount), "/usr/sbin/sshd", "-D", "-e", "-f", configuration])
        { RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = "/" };
        process = Process.Start(start)!;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = "";
        process.ErrorDataReceived += (_, line) =>
        {
            said += $"{line.Data}\n";
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException($"sshd has ended: {said}"));
            }
            else if (line.Data.Contains("Server listening", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        };
        process.BeginErrorReadLine();
        await ready.Task;
    }

    /// <summary>Ends it, by its id.</summary>
    public async Task StopAsync()
    {
        if (process is { } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
            process = null;
        }
    }
}

using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Deploy.Hosts;
using Baton.Deploy.Hosts.Settings;
using Baton.Deploy.Hosts.Shell;
using Baton.Deploy.Locks;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing;

namespace Baton.Deploy.Tests.Hosts.Equipment;

/// <summary>An environment of hosts with a real ledger and its lock.</summary>
internal sealed class HostsEnvironment : IDisposable
{
    private readonly DirectoryEnvironment inner = new();
    private int runs;

    public HostsEnvironment(params string[] hosts)
    {
        Settings = new HostsSettings { Path = "/srv/app", Hosts = [.. hosts.Select(h => new HostSettings(h, "127.0.0.1", null, null, null))] };
        Path = BarePath.Missing is null ? BarePath.Make(inner["bin"]) : "";
        Shell = new LocalShell(inner.Root, Path);
    }

    /// <summary>The same hosts with the same ledger, in folders of their own.</summary>
    public static HostsEnvironment CopyOf(HostsEnvironment other)
    {
        var copy = new HostsEnvironment([.. other.Settings.Hosts.Select(h => h.Name)]) { Settings = other.Settings, Environment = other.Environment, runs = other.runs };
        copy.Inner.Written = other.Inner.Written;
        foreach (var host in other.Settings.Hosts)
        {
            FolderCopy.Make(other[host.Name], copy[host.Name]);
        }

        foreach (var file in Directory.GetFiles(other.Root, "ledger.db*"))
        {
            File.Copy(file, System.IO.Path.Combine(copy.Root, System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    public HostsSettings Settings { get; set; }

    public IHostShell Shell { get; set; }

    /// <summary>The PATH of the hosts.</summary>
    public string Path { get; set; }

    /// <summary>Where the folders of the hosts are.</summary>
    public string Root => inner.Root;

    public DirectoryEnvironment Inner => inner;

    public HostsProvider Provider => new(Settings) { Shell = (_, _) => Shell };

    public EnvironmentConfiguration Environment
    {
        get => inner.Settings;
        set => inner.Settings = value;
    }

    public string this[string host, params string[] parts] => System.IO.Path.Combine([LocalShell.RootOf(Root, host), .. parts]);

    public Release Release(string version, params (string Name, string Content, int Attributes)[] entries) => inner.Release(version, entries);

    /// <summary>The version that the link of a host points to, and that is whole; null for none.</summary>
    public string? Live(string host) => WholeVersion.Of(LocalShell.RootOf(Root, host));

    /// <summary>Deploys under a lock of its own.</summary>
    public Task<RunOutcome> DeployAsync(Release release, string kind = "deploy") => RunAsync(release, kind, retire: false);

    public Task<RunOutcome> RetireAsync(Release release) => RunAsync(release, "retire", retire: true);

    public async Task<RunOutcome> LiveAsync(string version)
    {
        var outcome = await DeployAsync(Release(version));
        Assert.Null(outcome.Error);
        return outcome;
    }

    public async Task<Diagnostic> FailAsync(Release release)
    {
        var outcome = await DeployAsync(release);
        Assert.NotNull(outcome.Error);
        return outcome.Error;
    }

    /// <summary>Takes the lock, as another run does.</summary>
    public async Task<EnvironmentLock> LockAsync()
    {
        var taken = await EnvironmentLock.TakeAsync(
            inner.Ledger, "app", inner.Settings.Name, "x", new DeployActor("ada", "here", System.Environment.ProcessId, $"run{++runs}"), TimeSpan.Zero, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Empty(taken.Diagnostics);
        return taken.Value!;
    }

    public void Dispose() => inner.Dispose();

    private async Task<RunOutcome> RunAsync(Release release, string kind, bool retire)
    {
        await using var held = await LockAsync();
        inner.Token = held.Token;
        var request = inner.Request(release, kind);
        return await PlanRunner.RunAsync(new Plan(retire ? Provider.Withdraw(request) : Provider.Plan(request)), new Unobserved(), held.Lost, TestContext.Current.CancellationToken);
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using Baton.Core.Configuration;
using Baton.Core.Deployments;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Deploy.Directories;
using Baton.Deploy.Ledger;
using Baton.Testing;

namespace Baton.Deploy.Tests.Equipment;

/// <summary>A directory environment with a real ledger, and releases made of whatever a test puts into their zip.</summary>
internal sealed class DirectoryEnvironment : IDisposable
{
    private readonly TempFolder folder = new();

    public DirectoryEnvironment(ILedger? ledger = null)
    {
        Ledger = ledger ?? new SqliteLedger(folder["ledger.db"]);
        Layout = new DirectoryLayout(folder["environment"]);
        Settings = new EnvironmentConfiguration { Name = "local" };
    }

    public EnvironmentConfiguration Settings { get; set; }

    public DirectoryLayout Layout { get; }

    /// <summary>How many versions are kept.</summary>
    public int Retain { get; set; } = 5;

    public DirectoryProvider Provider => new(Layout.Root, Retain);

    public ILedger Ledger { get; }

    /// <summary>The settings that a deployment writes; null for none.</summary>
    public FixedSettings? Written { get; set; }

    /// <summary>The fencing token that the deployments have; null for none.</summary>
    public long? Token { get; set; }

    public string Root => folder.Path;

    public string this[params string[] parts] => folder[parts];

    public Dictionary<string, string> Variables { get; } = new() { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! };

    /// <summary>A release with one zip.</summary>
    public Release Release(string version, params (string Name, string Content, int Attributes)[] entries)
    {
        var name = $"app-{version}.zip";
        Directory.CreateDirectory(folder["artifacts"]);
        using (var zip = new ZipArchive(File.Create(folder["artifacts", name]), ZipArchiveMode.Create))
        {
            foreach (var (path, content, attributes) in entries.DefaultIfEmpty(("version.txt", version, 0)))
            {
                var entry = zip.CreateEntry(path);
                entry.ExternalAttributes = attributes;
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open());
                writer.Write(content);
            }
        }

        var bytes = File.ReadAllBytes(folder["artifacts", name]);
        return new Release
        {
            Name = "app",
            Version = version,
            Tag = $"v{version}",
            Commit = new string('a', 40),
            Artifacts = [new Artifact(name, "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))],
        };
    }

    public DeployRequest Request(Release release, string kind = "deploy") => Request(release, kind, DesiredState.Of(release, Settings, settings: Written?.Recorded, settingsFiles: Written is null ? default : [.. Written.Files.Keys]));

    private DeployRequest Request(Release release, string kind, DesiredState desired) => new()
    {
        Context = new PluginContext
        {
            Unit = release.Name,
            Folder = folder.Path,
            Output = folder["output"],
            Packages = folder["artifacts"],
            TagPrefix = "v",
            Variables = Variables,
            Time = TimeProvider.System,
            PackageIds = (_, _) => throw new NotSupportedException(),
        },
        Release = release,
        Artifacts = folder["artifacts"],
        Environment = Settings,
        Desired = desired,
        Settings = Written,
        Log = new DeploymentLog(Ledger, release, Settings.Name, new DeployActor("ada", "here", Environment.ProcessId, "run"), TimeProvider.System) { Kind = kind, Token = Token, Desired = desired },
    };

    public Task<RunOutcome> DeployAsync(Release release, string kind = "deploy") => PlanRunner.RunAsync(
        new Plan(Provider.Plan(Request(release, kind))), new Unobserved(), () => null, TestContext.Current.CancellationToken);

    /// <summary>Deploys, and it has to work.</summary>
    public async Task<RunOutcome> LiveAsync(string version)
    {
        var outcome = await DeployAsync(Release(version));
        Assert.Null(outcome.Error);
        return outcome;
    }

    /// <summary>Deploys, and it must not work.</summary>
    public async Task<Diagnostic> FailAsync(Release release)
    {
        var outcome = await DeployAsync(release);
        Assert.NotNull(outcome.Error);
        return outcome.Error;
    }

    public void Dispose() => folder.Dispose();
}

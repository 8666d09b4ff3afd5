using Baton.Core.Releases;
using Baton.Deploy.Ledger;

namespace Baton.Cake.Tests.Equipment;

/// <summary>Deployments that the ledger of a unit's folder knows.</summary>
internal static class LiveReleases
{
    public static async Task AddAsync(string folder, Release release, string environment = "live", DateTimeOffset? at = null)
    {
        var entry = new LedgerEvent
        {
            Unit = release.Name,
            Environment = environment,
            Version = release.Version,
            Commit = release.Commit,
            Kind = "deploy",
            Phase = "started",
            By = "ada",
            Host = "host",
            Run = $"{release.Name} {release.Version}",
            At = at ?? DateTimeOffset.UtcNow.AddHours(-1),
        };
        var ledger = new SqliteLedger(Path.Combine(folder, ".baton", "ledger.db"));
        Assert.Null(await ledger.AppendAsync(entry, TestContext.Current.CancellationToken));
        Assert.Null(await ledger.AppendAsync(entry with { Phase = "succeeded", Record = ReleaseJson.Write(release) }, TestContext.Current.CancellationToken));
    }
}

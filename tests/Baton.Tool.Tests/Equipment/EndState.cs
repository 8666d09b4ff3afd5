using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Baton.Deploy.Ledger;
using Baton.Deploy.Locks;

namespace Baton.Tool.Tests.Equipment;

/// <summary>
/// Everything that a release leaves behind, as text to compare: the published folder and the environment, byte for byte, and what
/// the ledger says is live. Left out is what tells of the run and not of the release: logs, activations (a hook may run twice),
/// the state of the provider, and the section of release.json that says when and where it was built.
/// </summary>
internal static class EndState
{
    private static readonly string[] OfTheRun = ["activations", "state.json", ".log", ".db", "-wal", "-shm", "journal"];

    public static async Task<string> OfAsync(UnitRepository repository)
    {
        var lines = Files(repository[".baton", "releases"]).Concat(Files(repository[".baton", "environments"])).ToList();
        var ledger = new SqliteLedger(repository[".baton", "ledger.db"]);
        var history = (await ledger.HistoryAsync("tiny", "local", TestContext.Current.CancellationToken)).Value!;
        var lease = (await ledger.FindLeaseAsync(EnvironmentLock.NameOf("tiny", "local"), TestContext.Current.CancellationToken)).Value!;
        var (live, failure) = (LedgerHistory.Live(history)!, LedgerHistory.LastFailure(history));
        lines.Add($"live {live.Version} {live.Commit} lock={lease.Holder} failure={failure?.Detail}");
        lines.Add($"tags {await repository.GitAsync("tag", "--list")}");
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Files(string root)
    {
        foreach (var entry in new DirectoryInfo(root).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 })
            .OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, entry.FullName);
            if (OfTheRun.Any(part => entry.Name.Contains(part, StringComparison.Ordinal)))
            {
                continue;
            }

            if (entry.LinkTarget is { } target)
            {
                yield return $"{name} -> {target}";
            }
            else if (entry is DirectoryInfo)
            {
                yield return $"{name}/";
                foreach (var inner in Files(entry.FullName))
                {
                    yield return $"{name}/{inner}";
                }
            }
            else
            {
                yield return $"{name} {Digest(entry.FullName)}";
            }
        }
    }

    private static string Digest(string path)
    {
        if (Path.GetFileName(path) != "release.json")
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }

        var release = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        release.Remove("build");
        return release.ToJsonString();
    }
}

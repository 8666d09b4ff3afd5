using Baton.Deploy.Ledger;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A way back that a gate holds: the flag that the earlier release asks for is gone.</summary>
public sealed class HeldRollback
{
    private static readonly string Configuration = TinyUnit.BatonJson
        .Replace("\"environments\": {", "\"flags\": { \"source\": \"flags.json\" }, \"environments\": {", StringComparison.Ordinal)
        .Replace("\"provider\": \"directory\",", "\"provider\": \"directory\", \"flags\": \"local.json\",", StringComparison.Ordinal);

    [Fact]
    public async Task IsHeldInTheDryRunAndInTheRunUntilSomebodySaysWhy()
    {
        using var unit = await UnitRepository.OfAsync([.. TinyUnit.Files(Configuration), .. Code("First"), .. Flags("First")]);
        (await BatonProcess.JsonAsync(unit.Path, "release", "--env", "local")).Exits(0);
        foreach (var (path, content) in Code("Second").Concat(Flags("Second")))
        {
            unit.Write(path, content);
        }

        await unit.CommitAllAsync("feat: second instead of first");
        (await BatonProcess.JsonAsync(unit.Path, "release", "--env", "local")).Exits(0);

        Assert.Equal(["BATON4003"], (await BatonProcess.JsonAsync(unit.Path, "rollback", "--env", "local", "--dry-run")).Exits(3).Codes);
        Assert.Equal(["BATON4003"], (await BatonProcess.JsonAsync(unit.Path, "rollback", "--env", "local")).Exits(3).Codes);
        (await BatonProcess.JsonAsync(unit.Path, "rollback", "--env", "local", "--override", "flags", "--reason", "it burns")).Exits(0);
        Assert.Contains("overridden flags: it burns", await LedgerAsync(unit));
    }

    private static async Task<IEnumerable<string>> LedgerAsync(UnitRepository unit)
    {
        var history = await new SqliteLedger(unit[".baton", "ledger.db"]).HistoryAsync("tiny", "local", TestContext.Current.CancellationToken);
        return history.Value!.Select(e => $"{e.Phase} {e.Detail}");
    }

    private static (string, string)[] Code(params string[] keys) =>
        [("Program.cs", string.Concat(keys.Select(k => $"Console.WriteLine(IsEnabledAsync(\"{k}\"));\n")) + "static bool IsEnabledAsync(string key) => key.Length == 0;\n")];

    private static (string, string)[] Flags(string key)
    {
        var file = $$"""{ "feature_management": { "feature_flags": [ { "id": "{{key}}", "telemetry": { "metadata": { "owner": "us", "kind": "permission" } } } ] } }""";
        return [("flags.json", file), ("local.json", file)];
    }
}

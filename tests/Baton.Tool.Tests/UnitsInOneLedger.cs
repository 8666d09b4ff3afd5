using Baton.Testing;
using Baton.Testing.Postgres;
using Baton.Tool.Tests.Equipment;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Baton.Tool.Tests;

/// <summary>Two units that share a ledger, in a file and in PostgreSQL: what the commands answer about both.</summary>
public sealed class UnitsInOneLedger(PostgresServer postgres) : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task AreShownHeldRetiredAuditedAndMoved(string kind)
    {
        Assert.SkipWhen(kind == "PostgreSQL" && PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var address = kind == "PostgreSQL" ? await postgres.MakeDatabaseAsync() : null;
        var ledger = address is null ? folder["ledger.db"].Replace('\\', '/') : "env:TEAM_LEDGER";
        var variables = new Dictionary<string, string?> { ["TEAM_LEDGER"] = address };
        Task<BatonResult> Run(UnitRepository unit, params string[] arguments) => BatonProcess.WithAsync(variables, unit.Path, [.. arguments, "--json"]);
        using var users = await UnitAsync("users", ledger, "\"provides\": [\"users-api@1.0\"]");
        using var orders = await UnitAsync("orders", ledger, "\"requires\": [\"users-api\"]");

        (await Run(users, "release", "--env", "local", "--bump", "minor")).Exits(0);
        (await Run(orders, "release", "--env", "local", "--bump", "minor")).Exits(0);
        users.Write("more.txt", "more");
        await users.CommitAllAsync("feat: more");
        (await Run(users, "release", "--env", "local", "--bump", "minor")).Exits(0);
        (await Run(users, "deploy", "--env", "next")).Exits(0);
        users.Write("most.txt", "most");
        await users.CommitAllAsync("feat: most");
        (await Run(users, "release", "--env", "local", "--bump", "minor")).Exits(0);

        // What is live, and how far behind.
        var matrix = (await Run(users, "status", "--all")).Exits(0).Json["matrix"]!.AsArray();
        Assert.Equal(["orders local 0.1.0 ", "users next 0.2.0 1", "users local 0.3.0 "], matrix.Select(m => $"{m!["unit"]} {m["environment"]} {m["version"]} {m["behind"]}"));
        var text = (await BatonProcess.WithAsync(variables, users.Path, "status", "--all")).Exits(0).Out;
        Assert.Contains("0.2.0 (1 behind) since ", text, StringComparison.Ordinal);

        // What was done, and the figures.
        var history = (await Run(users, "history")).Exits(0).Json;
        Assert.Equal(["0.1.0 local", "0.2.0 local", "0.2.0 next", "0.3.0 local"], history["history"]!.AsArray().Select(h => $"{h!["version"]} {h["environment"]}"));
        Assert.Equal([1, 3], history["figures"]!.AsArray().Select(f => (int)f!["deployments"]!));
        Assert.NotNull(history["figures"]![0]!["leadTimeHours"]);
        Assert.Equal(5, (await Run(users, "history", "--all")).Exits(0).Json["history"]!.AsArray().Count);

        // What is still required holds; what requires may go, from another unit's folder too.
        Assert.Contains("BATON5021", (await Run(users, "retire", "--env", "local")).Exits(3).Errors);
        (await Run(users, "retire", "orders", "--env", "local")).Exits(0);
        Assert.Equal(["BATON7025"], (await Run(users, "retire", "orders", "--env", "local")).Exits(2).Errors);
        Assert.True(Path.Exists(orders[".baton", "environments", "local", "live"]));
        (await Run(users, "retire", "--env", "local", "--dry-run")).Exits(0);
        Assert.True(Path.Exists(users[".baton", "environments", "local", "live"]));
        (await Run(users, "retire", "--env", "local")).Exits(0);
        Assert.False(Path.Exists(users[".baton", "environments", "local", "live"]));
        Assert.Equal("0.3.0", (await File.ReadAllTextAsync(users[".baton", "environments", "local", "retired"], TestContext.Current.CancellationToken)).Trim());
        Assert.Equal(["users next"], (await Run(users, "status", "--all")).Exits(0).Json["matrix"]!.AsArray().Select(m => $"{m!["unit"]} {m["environment"]}"));

        // What was retired can come back.
        (await Run(users, "deploy", "--env", "local")).Exits(0);

        // The chain, and the same ledger elsewhere.
        var audit = (await Run(users, "status", "--audit")).Exits(0).Json["audit"]!;
        (await Run(users, "ledger", "export", "--file", folder["export.jsonl"])).Exits(0);
        users.Write("baton.json", (await File.ReadAllTextAsync(users["baton.json"], TestContext.Current.CancellationToken)).Replace($"\"{ledger}\"", "\"other.db\"", StringComparison.Ordinal));
        (await Run(users, "ledger", "import", "--file", folder["export.jsonl"])).Exits(0);
        Assert.Equal((string)audit["head"]!, (string)(await Run(users, "status", "--audit")).Exits(0).Json["audit"]!["head"]!);
        Assert.Equal(["BATON7024"], (await Run(users, "ledger", "import", "--file", folder["export.jsonl"])).Exits(2).Errors);

        if (address is not null)
        {
            Assert.All(Directory.EnumerateFiles(users.Path, "*", SearchOption.AllDirectories), file =>
                Assert.DoesNotContain(postgres.Password, File.ReadAllText(file), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task OfWhichOneEntryWasChangedFailTheAudit()
    {
        using var unit = await UnitAsync("users", folder["ledger.db"].Replace('\\', '/'), "");
        (await BatonProcess.RunAsync(unit.Path, "release", "--env", "local")).Exits(0);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder["ledger.db"]};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER events_are_not_changed; UPDATE events SET by = 'eve' WHERE id = 2";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var audited = (await BatonProcess.JsonAsync(unit.Path, "status", "--audit")).Exits(1);

        Assert.Equal(["BATON7022"], audited.Errors);
        Assert.Equal(2, (int)audited.Json["audit"]!["firstBad"]!);
    }

    [Fact]
    public async Task DeployedByTwoProcessesAtOnceOneAfterTheOther()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var variables = new Dictionary<string, string?> { ["TEAM_LEDGER"] = await postgres.MakeDatabaseAsync() };
        using var unit = await UnitAsync("users", "env:TEAM_LEDGER", "");
        (await BatonProcess.WithAsync(variables, unit.Path, "release")).Exits(0);
        using var clone = UnitRepository.CopyOf(unit);

        var both = await Task.WhenAll(
            new[] { unit, clone }.Select(each => BatonProcess.WithAsync(variables, each.Path, "deploy", "--env", "local", "--lock-wait", "60", "--json")));

        Assert.All(both, result => result.Exits(0));
        var history = (await BatonProcess.WithAsync(variables, unit.Path, "history", "--json")).Exits(0).Json["history"]!.AsArray();
        Assert.All(history, run => Assert.Equal("succeeded", (string)run!["outcome"]!));
        Assert.Null((await BatonProcess.WithAsync(variables, unit.Path, "status", "--audit", "--json")).Exits(0).Json["audit"]!["firstBad"]);
    }

    [Fact]
    public async Task WhoseDatabaseDoesNotAnswerSayWhyAndShowNoPassword()
    {
        const string Password = "correct-horse-battery";
        var variables = new Dictionary<string, string?> { ["TEAM_LEDGER"] = $"postgresql://baton:{Password}@127.0.0.1:9/deployments" };
        using var unit = await UnitAsync("users", "env:TEAM_LEDGER", "");

        var down = (await BatonProcess.WithAsync(variables, unit.Path, "release", "--env", "local", "--json")).Exits(4);
        var missing = (await BatonProcess.WithAsync(new Dictionary<string, string?> { ["TEAM_LEDGER"] = null }, unit.Path, "status", "--json")).Exits(2);

        Assert.Equal(["BATON7020"], down.Errors);
        Assert.DoesNotContain(Password, down.All, StringComparison.Ordinal);
        Assert.False(Path.Exists(unit[".baton", "environments", "local", "live"]));
        Assert.Equal(["BATON7021"], missing.Errors);
    }

    private static Task<UnitRepository> UnitAsync(string name, string ledger, string contracts) => UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.BatonJson
        .Replace("\"tiny\"", $"\"{name}\"", StringComparison.Ordinal)
        .Replace("\".baton/ledger.db\"", $"\"{ledger}\"", StringComparison.Ordinal)
        .Replace("\"environments\": {", $$"""
            "contracts": { {{contracts}} },
            "environments": {
              "next": { "after": "local" },
            """, StringComparison.Ordinal)
        .Replace("\"prepare\":", "\"retired\": [\"sh\", \"-c\", \"echo $BATON_VERSION >$BATON_ENVIRONMENT_DIR/retired\"], \"prepare\":", StringComparison.Ordinal)));
}

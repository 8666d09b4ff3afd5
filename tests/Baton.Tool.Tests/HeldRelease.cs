using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Releases that a gate holds: exit 3, in the plan and in the run, and an override that the ledger keeps.</summary>
public sealed class HeldRelease
{
    private const string FlagFile = """{ "feature_management": { "feature_flags": [ { "id": "FLAG", "enabled": ENABLED } ] } }""";

    [Fact]
    public async Task WithAFlagThatTheEnvironmentLacksOrHasOnTooEarly()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local", "--version", "1.0.0")).Exits(0);

        // The next release brings a flag that the environment does not know.
        repository.Write("flags.json", FlagFile.Replace("FLAG", "Checkout", StringComparison.Ordinal).Replace("ENABLED", "true", StringComparison.Ordinal));
        repository.Write("there.json", FlagFile.Replace("FLAG", "Chekout", StringComparison.Ordinal).Replace("ENABLED", "false", StringComparison.Ordinal));
        repository.Write("baton.json", TinyUnit.WithEnvironment("\"flags\": \"there.json\"")
            .Replace("\"ledger\"", "\"flags\": { \"source\": \"flags.json\", \"keys\": [\"Checkout\"] }, \"ledger\"", StringComparison.Ordinal));
        await repository.CommitAllAsync("feat: checkout");
        var plan = (await BatonProcess.JsonAsync(repository.Path, "plan", "--env", "local", "--version", "1.1.0")).Exits(3);
        Assert.Equal(["BATON4003"], plan.Errors);
        Assert.Contains("Chekout", plan.Json["diagnostics"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("hold", (string)plan.Json["gates"]!.AsArray().Single(g => (string)g!["gate"]! == "flags")!["verdict"]!);

        // Then it is there, and on: new flags start off.
        repository.Write("there.json", FlagFile.Replace("FLAG", "Checkout", StringComparison.Ordinal).Replace("ENABLED", "true", StringComparison.Ordinal));
        await repository.CommitAllAsync("fix: define the flag");
        var held = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local", "--version", "1.1.0")).Exits(3);
        Assert.Equal(["BATON4004"], held.Errors);
        Assert.Equal("versions/1.0.0", new DirectoryInfo(repository[".baton", "environments", "local", "live"]).LinkTarget);

        // An override needs a reason, and a gate that there is.
        Assert.Equal(["BATON5091"], (await BatonProcess.JsonAsync(repository.Path, "deploy", "--env", "local", "--override", "flags")).Exits(2).Errors);
        Assert.Equal(["BATON5090"], (await BatonProcess.JsonAsync(repository.Path, "deploy", "--env", "local", "--override", "flag", "--reason", "x")).Exits(2).Errors);
        var passed = (await BatonProcess.JsonAsync(repository.Path, "deploy", "--env", "local", "--override", "flags", "--reason", "launch day")).Exits(0);
        Assert.Equal("launch day", (string)passed.Json["gates"]!.AsArray().Single(g => (string)g!["gate"]! == "flags")!["overriddenBecause"]!);
        var ledger = await File.ReadAllBytesAsync(repository[".baton", "ledger.db"], TestContext.Current.CancellationToken);
        Assert.True(ledger.AsSpan().IndexOf("flags: launch day"u8) > 0);
    }

    [Fact]
    public async Task ThatIsOlderOrOfAnotherBranch()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        await repository.GitAsync("branch", "other");
        repository.Write("A.cs", "class A;");
        await repository.CommitAllAsync("feat: a");
        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local", "--version", "1.1.0")).Exits(0);

        await repository.GitAsync("checkout", "--quiet", "HEAD~1");
        var older = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local", "--version", "1.0.0")).Exits(3);
        Assert.Equal(["BATON5001"], older.Errors);

        await repository.GitAsync("checkout", "--quiet", "other");
        repository.Write("B.cs", "class B;");
        await repository.CommitAllAsync("feat: b");
        var diverged = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local", "--version", "1.2.0")).Exits(3);
        Assert.Equal(["BATON5002"], diverged.Errors);
        Assert.Equal("versions/1.1.0", new DirectoryInfo(repository[".baton", "environments", "local", "live"]).LinkTarget);
    }
}

using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Several runs in one checkout, while one of them builds.</summary>
public sealed class RunsInOneCheckout
{
    // Waits in the middle of a release, and tells which process it waits in.
    private const string Waiting = "#!/bin/sh\n[ -f go ] && exit 0\necho $PPID >waiting.tmp; mv waiting.tmp waiting; while [ ! -f go ]; do sleep 0.1; done\n";

    [Fact]
    public async Task WaitForTheOneThatBuildsOrAreRefused()
    {
        using var repository = await WaitingAsync();
        var first = BatonProcess.RunAsync(repository.Path, "release");
        var process = await WaitsAsync(repository);

        foreach (var command in new[] { "plan", "test", "pack", "publish", "release" })
        {
            var refused = (await BatonProcess.JsonAsync(repository.Path, command)).Exits(5);
            Assert.Equal(["BATON6180"], refused.Errors);
            Assert.Contains($"is in use by {Environment.UserName}@{Environment.MachineName} (process {process}, 'baton release') since ", (string)refused.Json["diagnostics"]!.AsArray()[^1]!["message"]!, StringComparison.Ordinal);
        }

        foreach (var command in new[] { "version", "check", "status" })
        {
            (await BatonProcess.RunAsync(repository.Path, command)).Exits(0);
        }

        // Another unit of the same checkout has an output folder of its own.
        (await BatonProcess.RunAsync(repository["other"], "release")).Exits(0);

        var second = BatonProcess.JsonAsync(repository.Path, "release", "--lock-wait", "120");
        repository.Write("go", "");
        (await first).Exits(0);
        Assert.True((bool)(await second).Exits(0).Json["nothingToDo"]!);
    }

    [Fact]
    public async Task GoOnAfterOneThatWasKilled()
    {
        using var repository = await WaitingAsync();
        var first = BatonProcess.RunAsync(repository.Path, "release");
        Processes.End(await WaitsAsync(repository));
        Assert.Equal(137, (await first).Exit);
        Assert.True(File.Exists(repository["artifacts", "baton", ".lock-holder"]));

        repository.Write("go", "");
        (await BatonProcess.RunAsync(repository.Path, "release")).Exits(0);
        Assert.False(File.Exists(repository["artifacts", "baton", ".lock-holder"]));
    }

    private static Task<UnitRepository> WaitingAsync()
    {
        var waiting = TinyUnit.With("\"test\": { \"enabled\": false },", "\"test\": { \"enabled\": false }, \"hooks\": { \"before\": { \"pack\": [\"sh\", \"wait\"] } },");
        var other = TinyUnit.With("\"name\": \"tiny\"", "\"name\": \"other\"").Replace("\"hooks/**\"", "", StringComparison.Ordinal);
        return UnitRepository.OfAsync([
            .. TinyUnit.Files(waiting).Where(f => f.Path != ".gitignore"), (".gitignore", "go\nwaiting\nwaiting.tmp\n"), ("wait", Waiting), ("other/baton.json", other), ("other/Tiny.csproj", TinyUnit.Files().Single(f => f.Path == "Tiny.csproj").Content),
        ]);
    }

    private static async Task<int> WaitsAsync(UnitRepository repository)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!File.Exists(repository["waiting"]))
        {
            await Task.Delay(50, patience.Token);
        }

        return int.Parse(await File.ReadAllTextAsync(repository["waiting"], patience.Token));
    }
}

using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Two runs and one environment, Ctrl-C, and a holder that is killed.</summary>
public sealed class DeployWhileOneRuns
{
    private const string WaitingHook = "echo waiting >\"$BATON_ENVIRONMENT_DIR/waiting\"; while [ ! -f \"$BATON_ENVIRONMENT_DIR/go\" ]; do sleep 0.1; done\n";

    [Fact]
    public async Task IsRefusedAndNamesTheHolder()
    {
        using var repository = await WaitingAsync();
        var first = BatonProcess.RunAsync(repository.Path, "deploy", "--env", "local");
        await WaitsAsync(repository);

        var second = (await BatonProcess.JsonAsync(repository.Path, "deploy", "--env", "local")).Exits(5);
        Assert.Equal(["BATON7003"], second.Codes);
        Assert.Contains("has been deploying 0.0.0-alpha.0", (string)second.Json["diagnostics"]![0]!["message"]!, StringComparison.Ordinal);
        var status = (await BatonProcess.JsonAsync(repository.Path, "status")).Exits(0);
        Assert.Contains("is deploying", (string)status.Json["environments"]![0]!["lock"]!, StringComparison.Ordinal);

        var third = BatonProcess.JsonAsync(repository.Path, "deploy", "--env", "local", "--lock-wait", "60");
        repository.Write(".baton/environments/local/go", "");
        (await first).Exits(0);
        Assert.True((bool)(await third).Exits(0).Json["nothingToDo"]!);
    }

    [Fact]
    public async Task EndsInOrderAtCtrlCAndGoesOnLater()
    {
        Assert.SkipWhen(Interrupts.AreIgnored(), Interrupts.Reason);
        using var repository = await WaitingAsync();
        using var interrupt = new CancellationTokenSource();
        var run = BatonProcess.InterruptibleAsync(repository.Path, ["deploy", "--env", "local"], interrupt.Token);
        await WaitsAsync(repository);
        await interrupt.CancelAsync();

        (await run).Exits(130);
        Assert.False(Path.Exists(repository[".baton", "environments", "local", "versions"]) && Directory.EnumerateDirectories(repository[".baton", "environments", "local", "versions"]).Any());
        repository.Write(".baton/environments/local/go", "");
        (await BatonProcess.RunAsync(repository.Path, "deploy", "--env", "local")).Exits(0);
    }

    private static async Task<UnitRepository> WaitingAsync()
    {
        var repository = await UnitRepository.OfAsync([.. TinyUnit.Files().Where(f => f.Path != "hooks/prepare"), ("hooks/prepare", WaitingHook)]);
        (await BatonProcess.RunAsync(repository.Path, "release")).Exits(0);
        return repository;
    }

    private static async Task WaitsAsync(UnitRepository repository)
    {
        var file = repository[".baton", "environments", "local", "waiting"];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!File.Exists(file))
        {
            await Task.Delay(50, patience.Token);
        }
    }
}

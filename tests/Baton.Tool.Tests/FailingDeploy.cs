using System.Net;
using System.Net.Sockets;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Deployments that fail on the way: what was live stays live.</summary>
public sealed class FailingDeploy
{
    [Fact]
    public async Task OfAVersionThatIsNeverWellBringsTheOldOneBack()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local", "--version", "1.0.0")).Exits(0);
        repository.Write("baton.json", TinyUnit.WithEnvironment(
            $$"""
            "health": { "url": "http://127.0.0.1:{{UnitRepository.FreePort()}}/", "timeout": "00:00:01" }
            """));
        await repository.CommitAllAsync("feat: look after it");

        var failed = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local", "--version", "1.1.0")).Exits(1);

        Assert.Equal(["BATON7014"], failed.Errors);
        Assert.Contains("1.0.0 is live again", failed.All, StringComparison.Ordinal);
        Assert.Equal("versions/1.0.0", new DirectoryInfo(repository[".baton", "environments", "local", "live"]).LinkTarget);

        // What is live again is asked at the same address, where nothing answers.
        var live = await LiveAsync(repository, exit: 1);
        Assert.Equal("1.0.0", live.Version);
        Assert.Contains("1.1.0: BATON7014", live.LastFailure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAHookThatFailsTellsWhatItSaid()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        repository.Write("hooks/activated", "echo no such luck >&2; exit 7\n");
        await repository.CommitAllAsync("fix: hook");

        var failed = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(1);

        Assert.Equal(["BATON7013"], failed.Codes);
        var message = (string)failed.Json["diagnostics"]![0]!["message"]!;
        Assert.Contains("ended with 7", message, StringComparison.Ordinal);
        Assert.Contains("no such luck", message, StringComparison.Ordinal);
        Assert.Contains("nothing is live", message, StringComparison.Ordinal);
        Assert.Null((await LiveAsync(repository)).Version);
    }

    [Fact]
    public async Task OnAPortThatSomebodyElseHasIsRefusedBeforeTheSwitch()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;
        var answering = AnswerAsync(stranger);
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.WithEnvironment(
            $$"""
            "health": { "url": "http://127.0.0.1:{{port}}/", "timeout": "00:00:01" }
            """)));

        var refused = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(1);
        stranger.Stop();
        await answering;

        Assert.Equal(["BATON7015"], refused.Codes);
        Assert.Contains($"port {port}", (string)refused.Json["diagnostics"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.False(Path.Exists(repository[".baton", "environments", "local", "live"]));
    }

    [Fact]
    public async Task WithALedgerThatCannotBeWrittenChangesNothing()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With(".baton/ledger.db", "Tiny.csproj/ledger.db")));

        var failed = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(1);

        Assert.Equal(["BATON7001"], failed.Codes);
        Assert.False(Directory.Exists(repository[".baton", "environments"]));
    }

    [Fact]
    public async Task OnADiskThatIsFullIsSaidAndMadeGoodLater()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "pack")).Exits(0);

        // A limit on the size of files is the fullness that a test can bring about without being root.
        var full = (await BatonProcess.WithFileLimitAsync(kilobytes: 1, repository.Path, "deploy", "--env", "local", "--release", await RecordAsync(repository))).Exits(1);
        Assert.Matches("BATON70(01|12)", full.All);
        Assert.DoesNotContain("   at ", full.All, StringComparison.Ordinal);
        Assert.False(Path.Exists(repository[".baton", "environments", "local", "live"]));

        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(0);
    }

    private static async Task<string> RecordAsync(UnitRepository repository)
    {
        (await BatonProcess.RunAsync(repository.Path, "pack")).Exits(0);
        return repository["artifacts", "baton", "release.json"];
    }

    private static async Task<(string? Version, string LastFailure)> LiveAsync(UnitRepository repository, int exit = 0)
    {
        var status = (await BatonProcess.JsonAsync(repository.Path, "status", "--env", "local")).Exits(exit);
        var live = status.Json["environments"]!.AsArray().Single()!;
        return ((string?)live["version"], (string?)live["lastFailure"] ?? "");
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 8\r\nConnection: close\r\n\r\nstranger"u8.ToArray(), TestContext.Current.CancellationToken);
            }
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }
}

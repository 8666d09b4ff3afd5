using System.Net;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>What <c>status</c> says, and how it ends.</summary>
public sealed class StatusOfAUnit
{
    [Theory]
    [InlineData("{ \"name\": \"tiny\" }")]
    [InlineData(null)]
    public async Task WithoutEnvironmentsSaysWhatToDo(string? batonJson)
    {
        using var repository = await UnitRepository.OfAsync([("a.txt", ""), .. batonJson is null ? Array.Empty<(string, string)>() : [("baton.json", batonJson)]]);

        var result = (await BatonProcess.RunAsync(repository.Path, "status")).Exits(0);

        Assert.Contains("note BATON2070: This release unit has no environments", result.All, StringComparison.Ordinal);
        Assert.Contains("\"environments\" in baton.json", result.All, StringComparison.Ordinal);
        Assert.Empty((await BatonProcess.JsonAsync(repository.Path, "status")).Exits(0).Json["environments"]!.AsArray());
    }

    [Fact]
    public async Task EndsWithOneWhenWhatIsLiveIsNotWell()
    {
        using var listener = new HttpListener();
        var port = UnitRepository.FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        var code = 200;
        var serving = ServeAsync(listener, () => code);
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(0);
        repository.Write("baton.json", TinyUnit.WithEnvironment($"\"health\": {{ \"url\": \"http://127.0.0.1:{port}/\", \"expect\": \"fine\" }}"));

        var well = (await BatonProcess.JsonAsync(repository.Path, "status")).Exits(0);
        code = 503;
        var bad = (await BatonProcess.JsonAsync(repository.Path, "status")).Exits(1);
        listener.Stop();
        await serving;

        Assert.True((bool)well.Json["environments"]![0]!["well"]!);
        Assert.Equal(["BATON2071"], bad.Errors);
        Assert.False((bool)bad.Json["environments"]![0]!["well"]!);
    }

    private static async Task ServeAsync(HttpListener listener, Func<int> code)
    {
        try
        {
            while (true)
            {
                using var response = (await listener.GetContextAsync()).Response;
                response.StatusCode = code();
                await response.OutputStream.WriteAsync("fine"u8.ToArray());
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}

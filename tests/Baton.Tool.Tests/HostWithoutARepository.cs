using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A machine with <c>sh</c>, Baton, an environments file and a folder of releases; without git, SDK and repository.</summary>
public sealed class HostWithoutARepository : IDisposable
{
    private readonly BareHost host = new();

    public HostWithoutARepository()
    {
        host.Configure("hello");
        host.Publish("1.0.0", '1');
        host.Publish("1.1.0", '2', ("1.0.0", '1'));
        host.Publish("1.2.0", '3', ("1.0.0", '1'));
    }

    [Fact]
    public async Task DeploysRollsBackAndRetires()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Hooks here are for sh.");
        (await host.RunAsync("deploy", "app@1.0.0", "--env", "production")).Exits(0);
        Assert.Equal("hello 1.0.0", host.Greeting);
        var first = (await host.RunAsync("deploy", "app@1.1.0", "--env", "production")).Exits(0);
        Assert.StartsWith("ada@", (string)first.Json["environments"]![0]!["by"]!, StringComparison.Ordinal);
        Assert.True((bool)(await host.RunAsync("deploy", "app@1.1.0", "--env", "production")).Exits(0).Json["nothingToDo"]!);

        host.Configure("hi");
        var planned = (await host.RunAsync("deploy", "app@1.1.0", "--env", "production", "--dry-run")).Exits(0);
        Assert.Equal("variable GREETING: 'hello' → 'hi'", (string)planned.Json["differences"]!.AsArray().Single()!);
        Assert.Equal("hello 1.1.0", host.Greeting);
        (await host.RunAsync("deploy", "app@1.1.0", "--env", "production")).Exits(0);
        Assert.Equal("hi 1.1.0", host.Greeting);

        (await host.RunAsync("rollback", "app", "--env", "production")).Exits(0);
        Assert.Equal("hello 1.1.0", host.Greeting);

        // Its record lists 1.0.0 alone, so nothing tells whether 1.1.0 would be lost.
        Assert.Equal(["BATON5010"], (await host.RunAsync("deploy", "app@latest", "--env", "production")).Exits(3).Errors);
        Assert.Equal("hello 1.1.0", host.Greeting);

        (await host.RunAsync("retire", "app", "--env", "production")).Exits(0);
        Assert.False(Path.Exists(host["srv", "live"]));
    }

    [Fact]
    public async Task RefusesWhatItMayNotDeployAndWhatIsDamaged()
    {
        Assert.Equal(["BATON2151"], (await host.RunAsync("deploy", "other@1.0.0", "--env", "production")).Exits(2).Errors);
        Assert.Equal(["BATON7018"], (await host.RunAsync("deploy", "app@9.9.9", "--env", "production")).Exits(2).Errors);

        await File.AppendAllTextAsync(host["store", "app", "1.0.0", "app-1.0.0.zip"], "x", TestContext.Current.CancellationToken);
        Assert.Equal(["BATON6003"], (await host.RunAsync("deploy", host["store", "app", "1.0.0"], "--env", "production")).Exits(1).Errors);
        Assert.False(Directory.Exists(host["srv", "versions"]));
    }

    public void Dispose() => host.Dispose();
}

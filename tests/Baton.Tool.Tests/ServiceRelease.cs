using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>The life of the example service: first release, nothing to do, a new commit, a rollback. One story, told once.</summary>
public sealed class ServiceRelease
{
    [Fact]
    public async Task IsBuiltTestedPublishedDeployedReplacedAndRolledBack()
    {
        var port = UnitRepository.FreePort();
        using var repository = await UnitRepository.FromExampleAsync("service", port);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        Task<string> Get(string path) => http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        // First release: from a commit to a healthy service.
        var first = (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(0);
        Assert.Equal("ok 0.1.0-alpha.0\n", await Get("/health"));
        Assert.Contains("service 0.1.0-alpha.0", first.Out, StringComparison.Ordinal);
        Assert.Contains("3 passed, 0 failed, 0 skipped", first.Out, StringComparison.Ordinal);
        Assert.Contains("service-0.1.0-alpha.0.zip", first.Out, StringComparison.Ordinal);
        Assert.Matches("sha256 [0-9a-f]{64}", first.Out);
        Assert.Contains("environment local: 0.1.0-alpha.0 is live since", first.Out, StringComparison.Ordinal);

        // The environment's flag is off there, whatever the file in the release says.
        Assert.Equal("Hello.\n", await Get("/"));

        // Again: a no-op that says so, and the same bytes.
        var again = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local")).Exits(0);
        Assert.True((bool)again.Json["nothingToDo"]!);
        Assert.All(again.Json["operations"]!.AsArray(), o => Assert.Equal("satisfied", (string)o!["status"]!));

        // A commit outside the unit's paths would not count; one inside does.
        repository.Edit("src/Service/ServiceApp.cs", text => text.Replace("Hello.", "Hello again.", StringComparison.Ordinal));
        repository.Edit("tests/Service.Tests/GreetingTests.cs", text => text.Replace("Hello.", "Hello again.", StringComparison.Ordinal));
        await repository.CommitAllAsync("fix: greet again");
        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(0);
        Assert.Equal("ok 0.1.0-alpha.0.1\n", await Get("/health"));
        Assert.Equal("Hello again.\n", await Get("/"));

        // Back to the one before.
        (await BatonProcess.RunAsync(repository.Path, "rollback", "--env", "local")).Exits(0);
        Assert.Equal("ok 0.1.0-alpha.0\n", await Get("/health"));
        var status = (await BatonProcess.JsonAsync(repository.Path, "status", "--env", "local")).Exits(0);
        var live = status.Json["environments"]!.AsArray().Single()!;
        Assert.Equal("0.1.0-alpha.0", (string)live["version"]!);
        Assert.NotNull(live["since"]);
        Assert.NotNull(live["by"]);
        Assert.Contains("ok", (string)live["health"]!, StringComparison.Ordinal);
    }
}

using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>The life of examples/monorepo: three units, of which one uses another.</summary>
public sealed class MonorepoRelease
{
    [Fact]
    public async Task CarriesEachUnitAndWhatDependsOnIt()
    {
        using var repository = await UnitRepository.FromExampleAsync("monorepo");
        string Unit(params string[] parts) => repository[parts];
        Task<string> SaidAsync(string unit) => File.ReadAllTextAsync(repository[".baton", "environments", "local", unit, "said"], TestContext.Current.CancellationToken);
        async Task<string> VersionAsync(params string[] parts) => (await BatonProcess.RunAsync(Unit(parts), "version")).Exits(0).Out.Trim();

        (await BatonProcess.RunAsync(Unit("libs", "greeting"), "release", "--version", "1.0.0")).Exits(0);
        (await BatonProcess.RunAsync(Unit("services", "api"), "release", "--env", "local", "--version", "1.0.0")).Exits(0);
        (await BatonProcess.RunAsync(Unit("services", "worker"), "release", "--env", "local", "--version", "3.0.0")).Exits(0);
        Assert.Equal("Hello, api.\n", await SaidAsync("api"));
        Assert.Equal("The worker has nothing to do.\n", await SaidAsync("worker"));
        Assert.Equal(["api/v1.0.0", "greeting/v1.0.0", "worker/v3.0.0"], (await repository.GitAsync("tag", "--list")).Split('\n'));

        repository.Edit("libs/greeting/Greeter.cs", text => text.Replace("Hello", "Good morning", StringComparison.Ordinal));
        await repository.CommitAllAsync("fix: greet in the morning");
        Assert.Equal(("1.0.1-alpha.0.1", "1.0.1-alpha.0.1", "3.0.0"), (await VersionAsync("libs", "greeting"), await VersionAsync("services", "api"), await VersionAsync("services", "worker")));

        (await BatonProcess.RunAsync(Unit("services", "api"), "release", "--env", "local")).Exits(0);
        Assert.True((bool)(await BatonProcess.JsonAsync(Unit("services", "worker"), "release", "--env", "local")).Exits(0).Json["nothingToDo"]!);
        Assert.Equal("Good morning, api.\n", await SaidAsync("api"));

        var all = (await BatonProcess.RunAsync(Unit("services", "api"), "status", "--all")).Exits(0);
        Assert.Contains("1.0.1-alpha.0.1", all.Out, StringComparison.Ordinal);
        Assert.Contains("3.0.0", all.Out, StringComparison.Ordinal);
    }
}

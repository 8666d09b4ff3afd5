using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Testing;

namespace Baton.Cake.Tests.Steps;

/// <summary>The tests of a real project, run as a step of a release.</summary>
public sealed class TestsOfXunit(BuiltTests tests) : IClassFixture<BuiltTests>
{
    [Fact]
    public async Task AreCountedFromTheResultsFile()
    {
        var run = await tests.RunAsync("--filter-class", "Good", "Idle");

        Assert.True(run.IsSuccess, string.Join('\n', run.Diagnostics));
        Assert.Equal(new TestCounts(3, 0, 1), run.Value.Counts);
        Assert.Single(Directory.EnumerateFiles(tests.Unit["artifacts", "baton", "tests"], "*.trx"));
    }

    [Fact]
    public async Task AreNamedWhenTheyFail()
    {
        var run = await tests.RunAsync("--filter-class", "Good", "Bad");

        var error = Assert.Single(run.Diagnostics);
        Assert.Equal("BATON8003", error.Code);
        Assert.StartsWith("1 of 4 tests failed:\n  Bad.Fails:\n    it is\n    broken\n    at Bad.Fails() in ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeaveNoSecretInTheirResults()
    {
        await new TestStep(tests.Unit.DotNet, tests.Unit.Path) { Secrets = new SecretList(new Secret("hunter2+hunter2")) }.RunAsync(
            new TestConfiguration { Arguments = ["--filter-class", "Loud"] }, tests.Unit.Build, tests.Unit.Properties, TestContext.Current.CancellationToken);

        var results = await File.ReadAllTextAsync(Assert.Single(Directory.EnumerateFiles(tests.Unit["artifacts", "baton", "tests"], "*.trx")), TestContext.Current.CancellationToken);
        Assert.Contains("***", results, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreNamedEvenWhenXunitCannotWriteItsResults()
    {
        var run = await tests.RunAsync("--filter-class", "Red");

        var error = Assert.Single(run.Diagnostics);
        Assert.Equal("BATON8003", error.Code);
        Assert.Contains("Red.Fails", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreAWarningWhenThereAreNone()
    {
        var run = await tests.RunAsync("--filter-class", "Nobody");

        Assert.True(run.IsSuccess, string.Join('\n', run.Diagnostics));
        Assert.Equal("BATON8005", Assert.Single(run.Diagnostics).Code);
        Assert.Equal(0, run.Value.Counts!.Total);
    }

    [Fact]
    public async Task AreAnErrorWhenTheArgumentsAreWrong() =>
        Assert.Equal("BATON8004", Assert.Single((await tests.RunAsync("--no-such-option")).Diagnostics).Code);
}

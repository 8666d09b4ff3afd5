using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Cake.Tests.Steps;

/// <summary>A real solution in which one project writes no results file.</summary>
public sealed class TestsOfXunitAndNUnit
{
    [Fact]
    public async Task AreAllCountedAndNamed()
    {
        using var unit = new Unit(Sources.XunitAndNUnit);
        Assert.Null(await unit.BuildAsync());

        var passed = await new TestStep(unit.DotNet, unit.Path).RunAsync(new TestConfiguration(), unit.Build, unit.Properties, TestContext.Current.CancellationToken);
        var broken = new DotNetCommand(unit.Path, new Dictionary<string, string>(), _ => { }) { Changes = new Dictionary<string, string?> { ["FAIL"] = "yes" } };
        var failed = await new TestStep(broken, unit.Path).RunAsync(new TestConfiguration(), unit.Build, unit.Properties, TestContext.Current.CancellationToken);

        Assert.Empty(passed.Diagnostics);
        Assert.Equal(new TestCounts(4, 0, 2), passed.Value!.Counts);
        var error = Assert.Single(failed.Diagnostics);
        Assert.StartsWith("1 of 6 tests failed:\n  FailsOnDemand:\n    Assert.That(", error.Message, StringComparison.Ordinal);
        Assert.Contains("Expected: null", error.Message, StringComparison.Ordinal);
    }
}

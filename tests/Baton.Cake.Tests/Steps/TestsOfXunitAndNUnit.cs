using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Cake.Tests.Steps;

/// <summary>A real solution in which one project writes no results file.</summary>
public sealed class TestsOfXunitAndNUnit
{
    /// <summary>The two systems for whose logs the SDK colours what it prints, though it prints to a pipe.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("GITHUB_ACTIONS")]
    [InlineData("TF_BUILD")]
    public async Task AreAllCountedAndNamed(string? system)
    {
        using var unit = new Unit(Sources.XunitAndNUnit);
        Assert.Null(await unit.BuildAsync());
        Dictionary<string, string?> variables = new() { ["GITHUB_ACTIONS"] = null, ["TF_BUILD"] = null };
        if (system is not null)
        {
            variables[system] = "true";
        }

        var works = new DotNetCommand(unit.Path, new Dictionary<string, string>(), unit.Lines.Add) { Changes = variables };
        var passed = await new TestStep(works, unit.Path).RunAsync(new TestConfiguration(), unit.Build, unit.Properties, TestContext.Current.CancellationToken);
        var broken = new DotNetCommand(unit.Path, new Dictionary<string, string>(), _ => { }) { Changes = new Dictionary<string, string?>(variables) { ["FAIL"] = "yes" } };
        var failed = await new TestStep(broken, unit.Path).RunAsync(new TestConfiguration(), unit.Build, unit.Properties, TestContext.Current.CancellationToken);

        Assert.Empty(passed.Diagnostics);
        Assert.Equal(new TestCounts(4, 0, 2), passed.Value!.Counts);
        var error = Assert.Single(failed.Diagnostics);
        Assert.StartsWith("1 of 6 tests failed:\n  FailsOnDemand:\n    Assert.That(", error.Message, StringComparison.Ordinal);
        Assert.Contains("Expected: null", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', error.Message);
        Assert.Equal(system is not null, unit.Lines.Exists(l => l.Contains('\e', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("filters/Some.slnf", "{ \"solution\": { \"path\": \"..\\\\Both.slnx\", \"projects\": [\"N\\\\N.csproj\"] } }")]
    [InlineData("N", null)]
    public async Task AreThoseOfASolutionFilterOrAFolder(string project, string? filter)
    {
        using var unit = new Unit([.. Sources.XunitAndNUnit, .. filter is null ? [] : new[] { (project, filter) }]) { Build = new BuildConfiguration { Project = project } };
        Assert.Null(await unit.BuildAsync());

        var run = await new TestStep(unit.DotNet, unit.Path).RunAsync(new TestConfiguration(), unit.Build, unit.Properties, TestContext.Current.CancellationToken);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(new TestCounts(3, 0, 1), run.Value!.Counts);
    }
}

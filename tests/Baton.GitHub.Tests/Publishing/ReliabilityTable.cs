using Baton.GitHub.Tests.Equipment;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>The table of docs/reliability.md. Its figures are held by the tests that count them.</summary>
public sealed class ReliabilityTable
{
    [Fact]
    public void HasEveryScenarioAndItsSums() => Assert.Null(Points.Table.Differs([.. Scenario.All.Select(row => row.Data.Name)]));
}

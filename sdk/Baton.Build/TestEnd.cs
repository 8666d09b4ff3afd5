using System.Collections.Immutable;
using Baton.Core.Testing;

namespace Baton.Build;

/// <summary>How one run of <c>dotnet test</c> ended.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Lines">What it printed.</param>
/// <param name="Reports">What its results files say; null for one that cannot be read.</param>
/// <param name="Silent">The test projects of the run that write no results file.</param>
internal sealed record TestEnd(int Exit, IReadOnlyList<string> Lines, IReadOnlyList<TestRun?> Reports, ImmutableArray<string> Silent)
{
    /// <summary>What all of its results files say.</summary>
    public TestRun Reported { get; } = TestRun.Sum(Reports.OfType<TestRun>());
}

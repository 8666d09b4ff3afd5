using System.Collections.Immutable;
using Baton.Core.Releases;

namespace Baton.Core.Testing;

/// <summary>What a results file says.</summary>
/// <param name="Counts">How the tests ended.</param>
/// <param name="Failures">Those that failed.</param>
public sealed record TestRun(TestCounts Counts, ImmutableArray<TestFailure> Failures)
{
    /// <summary>Several runs as one.</summary>
    public static TestRun Sum(IEnumerable<TestRun> runs)
    {
        var all = runs.ToList();
        return new TestRun(
            new TestCounts(all.Sum(r => r.Counts.Passed), all.Sum(r => r.Counts.Failed), all.Sum(r => r.Counts.Skipped)),
            [.. all.SelectMany(r => r.Failures)]);
    }
}

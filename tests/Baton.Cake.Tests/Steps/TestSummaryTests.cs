using Baton.Build;
using Baton.Core.Releases;

namespace Baton.Cake.Tests.Steps;

public static class TestSummaryTests
{
    public sealed class ThePlatform
    {
        [Theory]
        [InlineData("Test run summary: Passed!\n\n  total: 20\n  failed: 0\n  succeeded: 12\n  skipped: 8\n  duration: 13s 900ms")]
        [InlineData("Test run summary: Failed!\n  error: 1\n\n  total: 21 (+3 retried)\n  failed: 1\n  succeeded: 12\n  skipped: 8\n  duration: 1s\nTest run completed with non-success exit code: 2")]
        [InlineData("  total: 1\n  failed: 0\n  succeeded: 1\n  skipped: 0\nTest run summary: Passed!\n  total: 20\n  failed: 0\n  succeeded: 12\n  skipped: 8\n")]
        public void HasOneForAllProjects(string lines)
        {
            var counts = TestSummary.In(lines.Split('\n'));

            Assert.Equal((12, 8), (counts!.Passed, counts.Skipped));
        }

        [Theory]
        [InlineData("")]
        [InlineData("  total: 3")]
        [InlineData("  total: 3\n  failed: 0\n  skipped: 1\n  succeeded: 2")]
        [InlineData("  total: many\n  failed: 0\n  succeeded: 2\n  skipped: 1")]
        public void MayHaveNone(string lines) => Assert.Null(TestSummary.In(lines.Split('\n')));
    }

    public sealed class VSTest
    {
        [Fact]
        public void HasOneForEachProject() => Assert.Equal(new TestCounts(8, 1, 3), TestSummary.In(
        [
            "Passed!  - Failed:     0, Passed:     3, Skipped:     1, Total:     4, Duration: 3 ms - A.dll (net10.0)",
            "Failed!  - Failed:     1, Passed:     5, Skipped:     0, Total:     6, Duration: 3 ms - B.dll (net10.0)",
            "Skipped! - Failed:     0, Passed:     0, Skipped:     2, Total:     2, Duration: 1 ms - C.dll (net10.0)",
        ]));
    }
}

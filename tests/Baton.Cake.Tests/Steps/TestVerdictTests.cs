using Baton.Build;
using Baton.Core.Releases;
using Baton.Core.Testing;

namespace Baton.Cake.Tests.Steps;

public static class TestVerdictTests
{
    private static readonly TestRun OnePassed = new(new TestCounts(1, 0, 0), []);

    private static string? Code(int exit, string lines, params TestRun?[] runs) =>
        TestVerdict.Of([new TestEnd(exit, lines.Split('\n'), runs, [])]).Diagnostics.FirstOrDefault()?.Code;

    public sealed class AFailureInAFile
    {
        [Fact]
        public void CountsWhateverTheExitCodeSays()
        {
            var failed = new TestRun(new TestCounts(0, 30, 0), [.. Enumerable.Range(1, 30).Select(i => new TestFailure($"T{i}", "no"))]);

            var error = TestVerdict.Of([new TestEnd(0, [], [OnePassed, failed], [])]).Diagnostics[0];

            Assert.Equal("BATON8003", error.Code);
            Assert.StartsWith("30 of 31 tests failed:\n  T1: no\n", error.Message, StringComparison.Ordinal);
            Assert.EndsWith("  T20: no\n  … and 10 more", error.Message, StringComparison.Ordinal);
        }
    }

    public sealed class NoFailureInAnyFile
    {
        [Theory]
        [InlineData(0, null)]
        [InlineData(8, null)]
        [InlineData(1, "BATON8004")]
        [InlineData(2, "BATON8004")]
        [InlineData(134, "BATON8004")]
        public void GoesOnOnlyWhenTheRunEndedWell(int exit, string? code) => Assert.Equal(code, Code(exit, "", OnePassed));

        [Fact]
        public void IsNotBelievedWhenAFileIsCutOff() => Assert.Equal("BATON8004", Code(0, "", OnePassed, null));

        [Fact]
        public void TakesTheNamesFromTheWordsWhenAFileIsCutOffAndTestsFailed()
        {
            var error = TestVerdict.Of([new TestEnd(2, ["failed A.B(x: 2) (5ms)", "failed A.C (1m 2s)", "Test run summary: Failed!", "  failed: 2"], [null], [])]).Diagnostics[0];

            Assert.Equal("BATON8003", error.Code);
            Assert.Equal("2 tests failed:\n  A.B(x: 2)\n  A.C", error.Message);
        }
    }

    public sealed class NoFiles
    {
        [Theory]
        [InlineData(0, "", "BATON8005")]
        [InlineData(8, "Zero tests ran", "BATON8005")]
        [InlineData(1, "boom", "BATON8004")]
        public void AreAWarningOnlyWhenNothingRan(int exit, string lines, string code) => Assert.Equal(code, Code(exit, lines));

        [Fact]
        public void NameTheLineThatTheSdkMisses() => Assert.Contains(
            "global.json", TestVerdict.Of([new TestEnd(1, ["error : Testing with VSTest target is no longer supported by"], [], [])]).Diagnostics[0].Cure, StringComparison.Ordinal);
    }

    public sealed class AProjectWithoutAResultsFile
    {
        private static readonly string[] Summary = ["  total: 8", "  failed: 0", "  succeeded: 7", "  skipped: 1"];

        [Fact]
        public void IsCountedFromTheSummary()
        {
            var outcome = TestVerdict.Of([new TestEnd(0, [], [OnePassed], []), new TestEnd(0, Summary, [], ["N/N.csproj"])]);

            Assert.Empty(outcome.Diagnostics);
            Assert.Equal(new TestCounts(8, 0, 1), outcome.Value!.Counts);
        }

        [Fact]
        public void IsNotCountedWithoutASummary()
        {
            var outcome = TestVerdict.Of([new TestEnd(0, [], [OnePassed], []), new TestEnd(0, [], [], ["N/N.csproj"])]);

            var warning = Assert.Single(outcome.Diagnostics);
            Assert.Equal("BATON2074", warning.Code);
            Assert.Contains("N/N.csproj", warning.Message, StringComparison.Ordinal);
            Assert.Equal("Add the package that writes one: dotnet add N/N.csproj package Microsoft.Testing.Extensions.TrxReport", warning.Cure);
            Assert.Null(outcome.Value!.Counts);
        }

        [Fact]
        public void IsCountedWhereResultsFilesLeaveItOut() => Assert.Equal(
            new TestCounts(7, 0, 1), TestVerdict.Of([new TestEnd(0, Summary, [OnePassed], ["N/N.csproj"])]).Value!.Counts);

        [Fact]
        public void HasItsFailuresFromTheOutput()
        {
            var error = TestVerdict.Of([new TestEnd(2, ["failed A.B (5ms)", "  no", "Test run summary: Failed!", "  total: 2", "  failed: 1", "  succeeded: 1", "  skipped: 0"], [], ["N/N.csproj"])]).Diagnostics[0];

            Assert.Equal("1 of 2 tests failed:\n  A.B: no", error.Message);
        }
    }

    public sealed class AFailureThatSaysMuch
    {
        [Fact]
        public void IsWholeWhenItIsTheFirst()
        {
            var message = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"line {i}"));
            var failed = new TestRun(new TestCounts(0, 2, 0), [new("A", message, "at A"), new("B", message, "at B")]);

            var lines = TestVerdict.Of([new TestEnd(2, [], [failed], [])]).Diagnostics[0].Message.Split('\n');

            Assert.Equal(["2 of 2 tests failed:", "  A:", .. Enumerable.Range(1, 12).Select(i => $"    line {i}"), "    at A", "  B:"], lines.Take(16));
            Assert.Equal(["    line 10", "    … and 2 more lines", "    at B"], lines.TakeLast(3));
        }
    }

    public sealed class SeveralExitCodes
    {
        [Theory]
        [InlineData(0, 2, 2)]
        [InlineData(2, 0, 2)]
        [InlineData(8, 2, 2)]
        [InlineData(8, 0, 8)]
        [InlineData(0, 8, 8)]
        public void ComeToTheWorst(int one, int other, int expected) => Assert.Equal(expected, TestVerdict.Worse(one, other));
    }
}

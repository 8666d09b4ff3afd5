using Baton.Core.Releases;
using Baton.Core.Testing;

namespace Baton.Core.Tests.Testing;

public static class TrxReaderTests
{
    public sealed class PassedFailedAndSkippedTests
    {
        private readonly TestRun run = TrxReader.Read(Trx.File(
            Trx.Result("A.Passes", "Passed"),
            Trx.Result("A.Waits", "NotExecuted"),
            Trx.Result("A.Fails", "Failed", Trx.Error("Values differ\n  Expected: 1", "  at Lib.Check() \n  at A.Fails() in /src/A.cs:line 7\n  at B"))))!;

        [Fact]
        public void AreCounted() => Assert.Equal(new TestCounts(1, 1, 1), run.Counts);

        [Fact]
        public void NameTheFailureWithItsWholeMessageAndItsPlace() =>
            Assert.Equal(new TestFailure("A.Fails", "Values differ\n  Expected: 1", "at A.Fails() in /src/A.cs:line 7"), Assert.Single(run.Failures));
    }

    public sealed class OtherOutcomes
    {
        [Theory]
        [InlineData("Error")]
        [InlineData("Timeout")]
        [InlineData("Aborted")]
        [InlineData("Disconnected")]
        [InlineData("InProgress")]
        [InlineData("SomethingNew")]
        public void AreFailures(string outcome) =>
            Assert.Equal(new TestCounts(0, 1, 0), TrxReader.Read(Trx.File(Trx.Result("A.B", outcome)))!.Counts);

        [Fact]
        public void LeftOutMeansAnErrorAsVSTestWritesIt()
        {
            var run = TrxReader.Read(Trx.File(Trx.Result("A.B", outcome: null)))!;

            Assert.Equal(new TestFailure("A.B", "error"), Assert.Single(run.Failures));
        }

        [Theory]
        [InlineData("Inconclusive")]
        [InlineData("NotRunnable")]
        public void OfATestThatDidNotRunAreSkips(string outcome) =>
            Assert.Equal(new TestCounts(0, 0, 1), TrxReader.Read(Trx.File(Trx.Result("A.B", outcome)))!.Counts);
    }

    public sealed class ADataDrivenTest
    {
        [Fact]
        public void CountsItsRowsAndNotItself()
        {
            var rows = $"<InnerResults>{Trx.Result("Row (1)", "Passed")}{Trx.Result("Row (2)", "Failed")}</InnerResults>";

            var run = TrxReader.Read(Trx.File(Trx.Result("Row", "Failed", rows)))!;

            Assert.Equal(new TestCounts(1, 1, 0), run.Counts);
            Assert.Equal("Row (2)", Assert.Single(run.Failures).Name);
        }
    }

    public sealed class AFileWithoutResults
    {
        [Fact]
        public void IsARunOfNoTests() => Assert.Equal(new TestCounts(0, 0, 0), TrxReader.Read(Trx.File())!.Counts);
    }

    public sealed class ADamagedFile
    {
        [Theory]
        [InlineData("")]
        [InlineData("no xml")]
        [InlineData("<html />")]
        [InlineData("<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results>")]
        [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")]
        public void IsNotRead(string text) => Assert.Null(TrxReader.Read(text));

        [Fact]
        public void MayHaveControlCharactersInItsMessages() =>
            Assert.Equal(1, TrxReader.Read(Trx.File(Trx.Result("A.B", "Failed", Trx.Error("red &#x1B;[31m"))))!.Counts.Failed);
    }

    public sealed class SeveralProjects
    {
        [Fact]
        public void AddUp()
        {
            var one = TrxReader.Read(Trx.File(Trx.Result("A", "Passed"), Trx.Result("B", "Failed")))!;
            var two = TrxReader.Read(Trx.File(Trx.Result("C", "NotExecuted"), Trx.Result("D", "Failed")))!;

            var sum = TestRun.Sum([one, two]);

            Assert.Equal(new TestCounts(1, 2, 1), sum.Counts);
            Assert.Equal(["B", "D"], sum.Failures.Select(f => f.Name));
        }
    }
}

using System.Collections.Immutable;
using Baton.Core.Releases;
using Baton.Core.Succession;
using Baton.Core.Tests.Gates;

namespace Baton.Core.Tests.Succession;

public static class RecordedLineageTests
{
    private static readonly string Other = new('3', 40);

    private static Release Candidate(bool complete, params string[] commits) =>
        Some.Release("1.1.0", Some.SecondCommit) with { Ancestry = new Ancestry([], [.. commits], complete) };

    private static Release Live => Some.Release("1.0.0", Some.FirstCommit);

    public sealed class LiveCommitInTheRecord
    {
        [Fact]
        public void IsDescendedFrom() => Assert.Equal(Lineage.Descends, RecordedLineage.Of(Live, Candidate(false, Other, Some.FirstCommit)));

        [Fact]
        public void IsDescendedFromAsAnEarlierReleaseToo() => Assert.Equal(
            Lineage.Descends,
            RecordedLineage.Of(Live, Candidate(false) with { Ancestry = new Ancestry([new("1.0.0", Some.FirstCommit)], [], false) }));

        [Fact]
        public void IsTheSameCommit() => Assert.Equal(Lineage.Same, RecordedLineage.Of(Live, Some.Release("1.1.0", Some.FirstCommit)));
    }

    public sealed class LiveCommitNotInTheRecord
    {
        [Fact]
        public void IsUnrecordedWhereTheListEndsEarly() => Assert.Equal(Lineage.Unrecorded, RecordedLineage.Of(Live, Candidate(false, Other)));

        [Fact]
        public void HasDivergedWhereTheListIsComplete() => Assert.Equal(Lineage.Diverged, RecordedLineage.Of(Live, Candidate(true, Other)));

        [Fact]
        public void IsAheadWhereItsOwnRecordHasTheCandidate() => Assert.Equal(
            Lineage.Behind, RecordedLineage.Of(Live with { Ancestry = new Ancestry([], [Some.SecondCommit], false) }, Candidate(true, Other)));

        [Fact]
        public void IsUnrecordedWithoutAList() => Assert.Equal(Lineage.Unrecorded, RecordedLineage.Of(Live, Some.Release("1.1.0", Some.SecondCommit)));
    }

    public sealed class GitAndTheRecord
    {
        [Theory]
        [InlineData(Lineage.Diverged, Lineage.Descends, Lineage.Diverged)]
        [InlineData(Lineage.Descends, Lineage.Unrecorded, Lineage.Descends)]
        [InlineData(Lineage.NoHistory, Lineage.Descends, Lineage.Descends)]
        [InlineData(Lineage.NoHistory, Lineage.Unrecorded, Lineage.Unrecorded)]
        [InlineData(Lineage.Shallow, Lineage.Descends, Lineage.Descends)]
        [InlineData(Lineage.Unknown, Lineage.Diverged, Lineage.Diverged)]
        [InlineData(Lineage.Unknown, Lineage.Unrecorded, Lineage.Unknown)]
        [InlineData(Lineage.Shallow, Lineage.NoHistory, Lineage.Shallow)]
        public void AreAskedInThisOrder(Lineage git, Lineage record, Lineage combined) => Assert.Equal(combined, RecordedLineage.Combine(git, record));
    }
}

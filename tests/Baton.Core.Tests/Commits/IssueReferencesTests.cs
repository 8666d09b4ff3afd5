using Baton.Core.Commits;

namespace Baton.Core.Tests.Commits;

public sealed class IssueReferencesTests
{
    [Theory]
    [InlineData("feat: a thing (#12)", 12)]
    [InlineData("Merge pull request #9 from ada/branch\n\nfeat: x", 9)]
    [InlineData("fix: y\n\nFixes #3, closes: #4 and RESOLVED #3", 3, 4)]
    [InlineData("fix: y (#5)\n\nfixed #2", 2, 5)]
    [InlineData("docs: see #7")]
    [InlineData("fix: y\n\nfixes other/repo#3 and prefixes #8")]
    [InlineData("feat: (#12) in the middle")]
    [InlineData("fix: y (#99999999999)")]
    [InlineData("fix: y (#0)")]
    public void AreWhatTheCommitFinishes(string message, params int[] numbers) => Assert.Equal(numbers, IssueReferences.In([message]));

    [Fact]
    public void AreEachOnceTheLowestFirst() => Assert.Equal([1, 2], IssueReferences.In(["fix: x (#2)", "fix: z (#1)", "fix #2"]));
}

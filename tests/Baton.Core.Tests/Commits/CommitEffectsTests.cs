using Baton.Core.Commits;

namespace Baton.Core.Tests.Commits;

public static class CommitEffectsTests
{
    private const string Feature = "1111111111111111111111111111111111111111";
    private const string Revert = "2222222222222222222222222222222222222222";
    private const string RevertOfRevert = "3333333333333333333333333333333333333333";

    private static IEnumerable<CommitEffect> Of(params (string Id, string Message)[] oldestFirst) =>
        CommitEffects.Of([.. oldestFirst.Reverse().Select(c => new UnitCommit(c.Id, c.Message))]).Reverse().Select(c => c.Effect);

    public sealed class ARevertedFeature
    {
        [Fact]
        public void HasNoEffect() => Assert.Equal(
            [CommitEffect.None, CommitEffect.None],
            Of((Feature, "feat!: a"), (Revert, $"Revert \"feat!: a\"\n\nThis reverts commit {Feature}.")));

        [Fact]
        public void CountsAgainWhenTheRevertIsReverted() => Assert.Equal(
            [CommitEffect.Minor, CommitEffect.None, CommitEffect.None],
            Of((Feature, "feat: a"), (Revert, $"revert: a\n\nRefs: {Feature[..8]}"), (RevertOfRevert, $"Revert \"revert: a\"\n\nThis reverts commit {Revert}.")));
    }

    public sealed class ARevertedPullRequest
    {
        [Theory]
        [InlineData("feat!: a (#12)", "Reverts ada/service#12", CommitEffect.None)]
        [InlineData("feat!: a (#12)", "Reverts #12", CommitEffect.None)]
        [InlineData("feat: a (#13)", "Reverts ada/service#12", CommitEffect.Minor)]
        public void HasNoEffectWhenItIsAmongThem(string subject, string body, CommitEffect expected) =>
            Assert.Equal(expected, Of((Feature, subject), (Revert, $"Revert \"a\" (#14)\n\n{body}")).First());

        [Fact]
        public void OfSomethingReleased_IsAFix() => Assert.Equal([CommitEffect.Patch], Of((Revert, "Revert \"a\" (#14)\n\nReverts ada/service#12")));
    }

    public sealed class ARevertOfSomethingReleased
    {
        [Fact]
        public void IsAFix() => Assert.Equal([CommitEffect.Patch], Of((Revert, $"Revert \"feat: a\"\n\nThis reverts commit {Feature}.")));
    }

    public sealed class EachType
    {
        [Theory]
        [InlineData("feat: a", CommitEffect.Minor)]
        [InlineData("fix: a", CommitEffect.Patch)]
        [InlineData("perf: a", CommitEffect.Patch)]
        [InlineData("docs: a", CommitEffect.None)]
        [InlineData("whatever", CommitEffect.None)]
        [InlineData("docs!: a", CommitEffect.Major)]
        [InlineData("feat(api): a", CommitEffect.Minor)]
        [InlineData("FEAT: a", CommitEffect.Minor)]
        [InlineData("feat(api)!: a", CommitEffect.Major)]
        [InlineData("revert: a", CommitEffect.Patch)]
        [InlineData("chore: a\n\nBREAKING CHANGE: b", CommitEffect.Major)]
        [InlineData("chore: a\n\nRefs: 1\nBREAKING-CHANGE: b", CommitEffect.Major)]
        [InlineData("chore: a\n\nbreaking change: b", CommitEffect.None)]
        [InlineData("chore: a BREAKING CHANGE: b", CommitEffect.None)]
        [InlineData("feat:a", CommitEffect.None)]
        [InlineData("Merge branch 'feat: a'", CommitEffect.None)]
        [InlineData("feat(): a", CommitEffect.Minor)]
        [InlineData("chore: a\n\nBREAKING CHANGE:\nb", CommitEffect.Major)]
        [InlineData("chore: a\n\nBREAKING-CHANGE:\nb", CommitEffect.Major)]
        [InlineData("chore: a\n\nBREAKING CHANGE:b", CommitEffect.Major)]
        public void HasItsEffect(string message, CommitEffect expected) => Assert.Equal([expected], Of((Feature, message)));
    }
}

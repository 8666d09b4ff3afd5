using Baton.Core.Notes;

namespace Baton.Core.Tests.Notes;

public static class ConventionalSubjectTests
{
    public sealed class ASubject
    {
        [Theory]
        [InlineData("feat: a", "feat", null, false, "a")]
        [InlineData("FIX(Core): a", "fix", "Core", false, "a")]
        [InlineData("feat!: a", "feat", null, true, "a")]
        [InlineData("refactor(a/b)!: a: b", "refactor", "a/b", true, "a: b")]
        [InlineData("build-deps:  a", "build-deps", null, false, "a")]
        [InlineData("feat: a\n\nmore\n\nBREAKING CHANGE: gone", "feat", null, true, "a")]
        public void OfTheFormIsTakenApart(string message, string type, string? scope, bool breaking, string description) =>
            Assert.Equal(new ConventionalSubject(type, scope, breaking, description), ConventionalSubject.Parse(message));

        [Theory]
        [InlineData("Just words")]
        [InlineData("feat:no space")]
        [InlineData("feat (scope): space before it")]
        [InlineData("see http://example: no")]
        [InlineData("feat:")]
        [InlineData("")]
        public void OfAnotherFormIsADescription(string message) =>
            Assert.Equal(new ConventionalSubject(null, null, false, message), ConventionalSubject.Parse(message));

        [Fact]
        public void SaysBreakingOnlyInItsFooterAtALineStart() =>
            Assert.False(ConventionalSubject.Parse("fix: a\n\nThis is no BREAKING CHANGE: really").Breaking);
    }
}

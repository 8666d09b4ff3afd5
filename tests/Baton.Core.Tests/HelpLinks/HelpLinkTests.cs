using Baton.Core.Diagnostics;

namespace Baton.Core.Tests.HelpLinks;

public static class HelpLinkTests
{
    public sealed class ABuildWithARepository
    {
        [Theory]
        [InlineData("https://github.com/acme/baton")]
        [InlineData("https://github.com/acme/baton/")]
        [InlineData("https://github.com/acme/baton.git")]
        public void GivesThePageOfACodeAnAddress(string repository) =>
            Assert.Equal("https://github.com/acme/baton/blob/main/docs/diagnostics/BATON8003.md", HelpLink.In(repository, "BATON8003"));
    }

    public sealed class ABuildWithoutOne
    {
        [Theory]
        [InlineData(null)]
        [InlineData("")]
        [InlineData(" ")]
        public void GivesNone(string? repository) => Assert.Null(HelpLink.In(repository, "BATON8003"));
    }
}

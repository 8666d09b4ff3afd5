using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

public static class PathFilterTests
{
    public sealed class FromAUnitsFolder
    {
        [Theory]
        [InlineData(".", "examples/service", "examples/service")]
        [InlineData("src", "examples/service", "examples/service/src")]
        [InlineData("../shared", "examples/service", "examples/shared")]
        [InlineData(":!docs", "examples/service", ":(exclude)examples/service/docs")]
        [InlineData(":/global.json", "examples/service", "global.json")]
        [InlineData(":(top,exclude)global.json", "examples/service", ":(exclude)global.json")]
        [InlineData(@"src\lib", "", "src/lib")]
        [InlineData(":(attr:x)y", "unit", ":(attr:x)y")]
        public void IsSeenFromTheRoot(string pathspec, string folder, string expected) =>
            Assert.Equal([expected], PathFilter.FromUnit([pathspec], folder));
    }

    public sealed class APathspec
    {
        [Theory]
        [InlineData("a", "a", true)]
        [InlineData("a", "a/b/c", true)]
        [InlineData("a", "ab", false)]
        [InlineData("*.cs", "a/b.cs", true)]
        [InlineData(":(glob)*.cs", "a/b.cs", false)]
        [InlineData(":(glob)**/*.cs", "b.cs", true)]
        [InlineData(":(glob)a/**", "a/b/c", true)]
        [InlineData(":(icase)A/B", "a/b/c", true)]
        [InlineData(":(literal)a*", "ab", false)]
        [InlineData("a[bc]", "ab", true)]
        [InlineData("a[!bc]", "ab", false)]
        [InlineData(":!a", "a/b", false)]
        [InlineData(":!a", "b", true)]
        public void MatchesAsInGit(string pathspec, string path, bool expected) => Assert.Equal(expected, new PathFilter([pathspec]).Includes(path));
    }

    public sealed class UnknownMagic
    {
        [Theory, InlineData(":(attr:x)y"), InlineData(":(nonsense)y")]
        public void IsAMistake(string pathspec) =>
            Assert.Equal("BATON1054", Assert.Single(VersioningCheck.Mistakes(new VersioningOptions { Paths = [pathspec] })).Code);
    }
}

using Baton.Cake.Steps;
using Baton.Core.Diagnostics;

namespace Baton.Cake.Tests.Steps;

public static class BuildErrorsTests
{
    public sealed class WhatMSBuildPrints
    {
        [Fact]
        public void IsReadForErrorsOnceEachWithoutTheProject() => Assert.Equal(
            ["/a/B.cs(3,13): error CS0029: no", "MSBUILD : error MSB1009: Project file does not exist.", "error NU1101: Unable to find package X."],
            BuildErrors.In(
            [
                "  Determining projects to restore...",
                "/a/B.cs(3,13): error CS0029: no [/a/A.csproj]",
                "/a/B.cs(3,13): warning CS0168: error: in the text [/a/A.csproj]",
                "/a/B.cs(3,13): error CS0029: no [/a/A.csproj::TargetFramework=net10.0]",
                "MSBUILD : error MSB1009: Project file does not exist.",
                "error NU1101: Unable to find package X.",
                "    1 Error(s)",
            ]).Take(3));
    }

    public sealed class TheirPlace
    {
        [Theory]
        [InlineData("/a (b)/C.cs(3,13): error CS0029: no", "/a (b)/C.cs", 3, 13)]
        [InlineData("C:\\a\\C.cs(3,13): error CS0029: no", "C:\\a\\C.cs", 3, 13)]
        [InlineData("/a/A.csproj(7): error MSB4019: no", "/a/A.csproj", 7, 0)]
        [InlineData("/a/C.cs(3,13,3,20): error CS1: no", "/a/C.cs", 3, 13)]
        public void IsFound(string error, string file, int line, int column) =>
            Assert.Equal(new SourceLocation(file, line, column), BuildErrors.Place(error));

        [Fact]
        public void MayBeNone() => Assert.Null(BuildErrors.Place("/a/A.csproj : error NU1101: Unable to find package X (or Y)."));
    }
}

using Baton.Build;
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

    public sealed class AnErrorOfSeveralLines
    {
        [Fact]
        public void IsOneAndWhole() => Assert.Equal(
            ["/a/B.cs(3,13): error X1: first\n  second\n  third", "/a/B.cs(4,1): error X1: other"],
            BuildErrors.In(
            [
                "/a/B.cs(3,13): error X1: first [/a/A.csproj]",
                "/a/B.cs(3,13): error X1: second [/a/A.csproj]",
                "/a/B.cs(3,13): error X1: third [/a/A.csproj]",
                "/a/B.cs(4,1): error X1: other [/a/A.csproj]",
            ]));
    }

    public sealed class WhatAFailedRunSaid
    {
        [Fact]
        public void BeginsWithTheErrors() => Assert.Equal(
            "B.cs(1,1): error A1: a\nB.cs(1,1): error A2: a\nB.cs(1,1): error A3: a\nB.cs(1,1): error A4: a\nB.cs(1,1): error A5: a\n… and 2 more",
            BuildErrors.Said([.. Enumerable.Range(1, 7).Select(i => $"B.cs(1,1): error A{i}: a"), "Build FAILED."]));

        [Fact]
        public void BeginsWithTheExceptionThatEndedIt()
        {
            string[] lines = ["Unhandled exception. System.Exception: the cause", "   at A.B()", .. Enumerable.Range(1, 20).Select(i => $"noise {i}")];

            Assert.Equal(["Unhandled exception. System.Exception: the cause", .. Enumerable.Range(11, 10).Select(i => $"noise {i}")], BuildErrors.Said(lines).Split('\n'));
        }

        [Fact]
        public void IsOtherwiseItsLastLines() => Assert.Equal("a\nb", BuildErrors.Said(["a", "", "   at X.Y()", "b"]));
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

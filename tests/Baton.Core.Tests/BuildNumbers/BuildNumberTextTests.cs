using Baton.Core.BuildNumbers;
using Baton.Core.Versioning;

namespace Baton.Core.Tests.BuildNumbers;

public sealed class BuildNumberTextTests
{
    private static readonly VersionAnswer Plain = new() { Version = "1.2.4-alpha.0.2+ci.7", Tag = "lib/v1.2.3", Commit = "c0ffee", Height = 2 };

    private static readonly VersionAnswer Odd = new() { Version = "1.2.3|'[3]%\r\né", Tag = "v`1\n::set-env name=PATH::x\u2028y", Commit = "", Height = 0, IsCertain = false };

    [Fact]
    public void GitHub_GetsOutputsAndASummary_AndNothingOnStandardOutput()
    {
        var number = BuildNumberText.Of(BuildSystem.GitHub, "lib", Plain);

        Assert.Null(number.Line);
        Assert.Equal(
            [
                new BuildNumberFile("GITHUB_OUTPUT", null, """
                    unit=lib
                    version=1.2.4-alpha.0.2+ci.7
                    package-version=1.2.4-alpha.0.2
                    assembly-version=1.0.0.0
                    file-version=1.2.4.0
                    informational-version=1.2.4-alpha.0.2+ci.7.c0ffee
                    commit=c0ffee
                    tag=lib/v1.2.3
                    height=2
                    certain=true

                    """.ReplaceLineEndings("\n"), IsNeeded: true),
                new BuildNumberFile("GITHUB_STEP_SUMMARY", null, "**lib 1.2.4-alpha.0.2+ci.7** (2 after lib/v1.2.3)\n", IsNeeded: false),
            ],
            number.Files);
    }

    [Fact]
    public void TagWithALineBreak_StaysOneOutput()
    {
        var lines = BuildNumberText.Of(BuildSystem.GitHub, "lib", Odd).Files[0].Content.Split('\n');
        Assert.Contains("tag=v`1::set-env name=PATH::xy", lines);
        Assert.Equal(10 + 1, lines.Length);
    }

    [Fact]
    public void Summary_ShowsTagsAsTheyAreWritten() => Assert.Contains(
        @"(v\`1 ::set-env", BuildNumberText.Of(BuildSystem.GitHub, "lib", Odd).Files[1].Content, StringComparison.Ordinal);

    [Fact]
    public void GitLab_GetsAFileOfVariables()
    {
        var file = Assert.Single(BuildNumberText.Of(BuildSystem.GitLab, "lib", Plain).Files);
        Assert.Equal(("CI_PROJECT_DIR", "baton.env", true), (file.Variable, file.Name, file.IsNeeded));
        Assert.StartsWith("BATON_UNIT=lib\nBATON_VERSION=1.2.4-alpha.0.2+ci.7\nBATON_PACKAGE_VERSION=1.2.4-alpha.0.2\n", file.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BuildSystem.Azure, "##vso[build.updatebuildnumber]1.2.4-alpha.0.2+ci.7")]
    [InlineData(BuildSystem.TeamCity, "##teamcity[buildNumber '1.2.4-alpha.0.2+ci.7']")]
    public void BuildNumber_IsTheWholeVersion(BuildSystem system, string expected) => Assert.Equal(expected, BuildNumberText.Of(system, "lib", Plain).Line);

    [Theory]
    [InlineData(BuildSystem.Azure, "##vso[build.updatebuildnumber]1.2.3|'[3]%AZP25%0D%0Aé")]
    [InlineData(BuildSystem.TeamCity, "##teamcity[buildNumber '1.2.3|||'|[3|]%|r|n|0x00e9']")]
    public void WhatCouldEndTheCommand_IsEscaped(BuildSystem system, string expected) => Assert.Equal(expected, BuildNumberText.Of(system, "lib", Odd).Line);
}

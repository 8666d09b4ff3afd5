using Baton.Core.BuildNumbers;

namespace Baton.Core.Tests.BuildNumbers;

public sealed class BuildSystemsTests
{
    [Theory]
    [InlineData("GITHUB_ACTIONS", "true", BuildSystem.GitHub)]
    [InlineData("TF_BUILD", "True", BuildSystem.Azure)]
    [InlineData("GITLAB_CI", "true", BuildSystem.GitLab)]
    [InlineData("TEAMCITY_VERSION", "2026.1", BuildSystem.TeamCity)]
    public void Environment_TellsTheSystem(string variable, string value, BuildSystem expected) =>
        Assert.Equal(expected, BuildSystems.Find("auto", new Dictionary<string, string> { [variable] = value }).Value);

    [Theory]
    [InlineData("github", BuildSystem.GitHub)]
    [InlineData("azure", BuildSystem.Azure)]
    [InlineData("gitlab", BuildSystem.GitLab)]
    [InlineData("teamcity", BuildSystem.TeamCity)]
    public void Name_IsStrongerThanTheEnvironment(string name, BuildSystem expected) =>
        Assert.Equal(expected, BuildSystems.Find(name, new Dictionary<string, string> { ["TF_BUILD"] = "True" }).Value);

    [Theory]
    [InlineData("GITHUB_ACTIONS", "false")]
    [InlineData("TEAMCITY_VERSION", "")]
    [InlineData("CI", "true")]
    public void NoSystem_IsACodedError(string variable, string value)
    {
        var error = Assert.Single(BuildSystems.Find("auto", new Dictionary<string, string> { [variable] = value }).Diagnostics);
        Assert.Equal("BATON1300", error.Code);
    }

    [Fact]
    public void WrongName_IsACodedErrorWithTheNearest()
    {
        var error = Assert.Single(BuildSystems.Find("gihub", new Dictionary<string, string>()).Diagnostics);
        Assert.Equal(("BATON1301", "Did you mean 'github'?"), (error.Code, error.Cure));
    }
}

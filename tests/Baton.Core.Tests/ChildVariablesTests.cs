using Baton.Core.Diagnostics;

namespace Baton.Core.Tests;

public sealed class ChildVariablesTests
{
    private static readonly ChildVariables Rule = new(named: ["OUR_KEY", "CHAT_URL"], ofNuGet: ["FEED_HOST", "FEED_PASS", "OUR_KEY", "GH_TOKEN"], passwords: ["FEED_PASS", "OUR_KEY"]);

    [Theory]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("GITHUB_ENTERPRISE_TOKEN")]
    [InlineData("GH_ENTERPRISE_TOKEN")]
    [InlineData("NUGET_API_KEY")]
    [InlineData("BATON_SIGNING_KEY")]
    [InlineData("ACTIONS_ID_TOKEN_REQUEST_TOKEN")]
    [InlineData("ACTIONS_ID_TOKEN_REQUEST_URL")]
    [InlineData("ACTIONS_RUNTIME_TOKEN")]
    [InlineData("CHAT_URL")]
    [InlineData("github_token")]
    [InlineData("Chat_Url")]
    public void ForPublishingReachNoStep(string variable)
    {
        Assert.False(Rule.Reaches(variable, Child.Restore));
        Assert.False(Rule.Reaches(variable, Child.Build));
        Assert.False(Rule.Reaches(variable, Child.Git));
    }

    [Theory]
    [InlineData("NuGetPackageSourceCredentials_ours")]
    [InlineData("NUGETPACKAGESOURCECREDENTIALS_OURS")]
    [InlineData("VSS_NUGET_EXTERNAL_FEED_ENDPOINTS")]
    [InlineData("VSS_NUGET_ACCESSTOKEN")]
    [InlineData("ARTIFACTS_CREDENTIALPROVIDER_FEED_ENDPOINTS")]
    [InlineData("FEED_PASS")]
    [InlineData("OUR_KEY")]
    [InlineData("GH_TOKEN")]
    public void OfFeedsReachTheRestoreAlone(string variable)
    {
        Assert.True(Rule.Reaches(variable, Child.Restore));
        Assert.False(Rule.Reaches(variable, Child.Build));
        Assert.False(Rule.Reaches(variable, Child.Git));
    }

    [Theory]
    [InlineData("PATH")]
    [InlineData("FEED_HOST")]
    [InlineData("DATABASE_PASSWORD")]
    [InlineData("HTTPS_PROXY")]
    [InlineData("NUGET_PACKAGES")]
    [InlineData("GITHUB_SHA")]
    public void OfAllOthersReachEverything(string variable) => Assert.All(Enum.GetValues<Child>(), child => Assert.True(Rule.Reaches(variable, child)));

    [Theory]
    [InlineData("GITHUB_TOKEN", true)]
    [InlineData("GH_TOKEN", true)]
    [InlineData("NUGET_API_KEY", false)]
    [InlineData("ACTIONS_ID_TOKEN_REQUEST_TOKEN", false)]
    [InlineData("CHAT_URL", false)]
    public void OfGitHubReachAPush(string variable, bool reaches) => Assert.Equal(reaches, Rule.Reaches(variable, Child.GitRemote));

    [Fact]
    public void ForPublishingReachNoStepWithoutAUnit() => Assert.False(new ChildVariables().Reaches("NUGET_API_KEY", Child.Build));
}

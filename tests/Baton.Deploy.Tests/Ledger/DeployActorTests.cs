namespace Baton.Deploy.Tests.Ledger;

public sealed class DeployActorTests
{
    [Theory]
    [InlineData(null, "", "runner")]
    [InlineData(null, "SUDO_USER=ada", "ada")]
    [InlineData(null, "GITHUB_ACTOR=grace", "grace")]
    [InlineData(null, "GITLAB_USER_LOGIN=grace", "grace")]
    [InlineData(null, "BUILD_REQUESTEDFOR=Grace Hopper", "Grace Hopper")]
    [InlineData(null, "SUDO_USER=ada;GITHUB_ACTOR=grace", "ada")]
    [InlineData(null, "SUDO_USER= ;GITHUB_ACTOR=grace", "grace")]
    [InlineData("edsger", "SUDO_USER=ada", "edsger")]
    [InlineData("eve\u001b[2J\n", "", "eve[2J")]
    public void IsThePersonBehindTheProcess(string? given, string variables, string expected) => Assert.Equal(
        expected,
        DeployActor.NameOf(given, variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]), "runner"));
}

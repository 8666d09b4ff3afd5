using Baton.Core.Diagnostics;

namespace Baton.Core.Tests;

public sealed class SecretListTests
{
    [Fact]
    public void LeavesNothingOfASecretThatContainsAnother() =>
        Assert.Equal("*** and ***", new SecretList(new Secret("hunter"), new Secret("hunter2+more")).Redact("hunter2+more and hunter"));

    [Theory]
    [InlineData("a-secret-of-16+xy", "{ \"notes\": \"it is a-secret-of-16\\u002Bxy\" }", true)]
    [InlineData("a-secret-of-16+xy", "nothing of it", false)]
    [InlineData("hunter2", "a word like hunter2", false)]
    public void AreToldByATextThatHasALongOne(string secret, string text, bool told) => Assert.Equal(told, new SecretList(new Secret(secret)).IsTold(text));

    [Fact]
    public void MasksEverythingThatADiagnosticSays()
    {
        var descriptor = new DiagnosticDescriptor("BATON0001", "Broken", Severity.Error, ExitCode.StepFailed);
        var said = new SecretList(new Secret("hunter2")).Redact(descriptor.Report("it is hunter2", "not hunter2", new SourceLocation("hunter2.json", 1)));

        Assert.Equal("***.json(1): error BATON0001: it is *** not ***", said.ToString());
    }

    [Theory]
    [InlineData("GITHUB_TOKEN", "abc")]
    [InlineData("GH_TOKEN", "abc")]
    [InlineData("NUGET_API_KEY", "abc")]
    [InlineData("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "abc")]
    [InlineData("BATON_SIGNING_KEY", "-----BEGIN PRIVATE KEY-----abc")]
    [InlineData("OUR_FEED", "abc")]
    [InlineData("DEPLOY_PASSWORD", "correct horse")]
    [InlineData("TOKEN", "correct horse")]
    [InlineData("MyApiKey", "correct horse")]
    public void AreTakenFromVariables(string name, string value) =>
        Assert.Equal([value], SecretVariables.Of(new Dictionary<string, string> { [name] = value }, "OUR_FEED").Select(s => s.Reveal()));

    [Fact]
    public void AreTakenFromCredentialsOfASource() => Assert.Equal(
        ["hunter2"], SecretVariables.Of(new Dictionary<string, string> { ["NuGetPackageSourceCredentials_ours"] = "Username=ada;Password=hunter2;ValidAuthenticationTypes=basic" }).Select(s => s.Reveal()));

    [Theory]
    [InlineData("DEPLOY_KEY", "short")]
    [InlineData("MONKEY", "a long enough value")]
    [InlineData("TOKENS_FOLDER", "a long enough value")]
    [InlineData("BATON_SIGNING_KEY", "/home/ada/key.pem")]
    [InlineData("GITHUB_TOKEN", " ")]
    public void AreNotSeenWhereThereAreNone(string name, string value) => Assert.Empty(SecretVariables.Of(new Dictionary<string, string> { [name] = value }));
}

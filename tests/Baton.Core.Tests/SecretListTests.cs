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

    [Theory]
    [InlineData("VSS_NUGET_EXTERNAL_FEED_ENDPOINTS")]
    [InlineData("ARTIFACTS_CREDENTIALPROVIDER_EXTERNAL_FEED_ENDPOINTS")]
    public void AreTakenFromCredentialsOfFeeds(string name) => Assert.Contains("hunter2+1", SecretVariables.Of(new Dictionary<string, string>
    {
        [name] = """{ "endpointCredentials": [ { "endpoint": "https://feed", "username": "ada", "password": "hunter2\u002B1" } ] }""",
    }).Select(s => s.Reveal()));

    [Fact]
    public void AreTakenFromCredentialsOfASource() => Assert.Equal(
        ["hunter2"], SecretVariables.Of(new Dictionary<string, string> { ["NuGetPackageSourceCredentials_ours"] = "Username=ada;Password=hunter2;ValidAuthenticationTypes=basic" }).Select(s => s.Reveal()));

    [Theory]
    [InlineData("HTTPS_PROXY", "http://ada:PASS@proxy:8080", "PASS")]
    [InlineData("https_proxy", "http://ada:PASS@proxy:8080/", "PASS")]
    [InlineData("HTTP_PROXY", "socks5://ada:PASS@proxy", "PASS")]
    [InlineData("ALL_PROXY", "ada:PASS@proxy:8080", "PASS")]
    [InlineData("all_proxy", "http://:PASS@proxy", "PASS")]
    [InlineData("npm_config_https_proxy", "http://ada:PASS@proxy", "PASS")]
    [InlineData("HTTPS_PROXY", "http://ada:p%40ss%20word@proxy", "p%40ss%20word", "p@ss word")]
    [InlineData("HTTPS_PROXY", "http://ada:p@ss:w/rd@proxy", "p@ss:w/rd", "p%40ss%3Aw%2Frd")]
    [InlineData("HTTPS_PROXY", "http://ada%3Ab:PASS%2f@proxy", "PASS/", "PASS%2F", "PASS%2f")]
    [InlineData("HTTPS_PROXY", "http://a-token-alone@proxy", "a-token-alone")]
    public void OfProxiesAreMaskedInEveryForm(string name, string address, params string[] forms)
    {
        var list = new SecretList(SecretVariables.Of(new Dictionary<string, string> { [name] = address }));

        Assert.All(forms, form => Assert.DoesNotContain(form, list.Redact($"The proxy 'http://ada:{form}@proxy:8080/' refuses '{form}'."), StringComparison.Ordinal));
        Assert.Contains("proxy", list.Redact(address), StringComparison.Ordinal);
    }

    [Fact]
    public void OfProxiesAreMaskedInTheHeaderThatTheProxyGets()
    {
        var list = new SecretList(SecretVariables.Of(new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://ada:hunter2%40proxy@proxy" }));
        var sent = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("ada:hunter2@proxy"));

        Assert.DoesNotContain(sent[8..^4], list.Redact($"Proxy-Authorization: Basic {sent}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTPS_PROXY", "http://proxy:8080")]
    [InlineData("HTTPS_PROXY", "proxy:8080")]
    [InlineData("NO_PROXY", "localhost,.example.com")]
    [InlineData("HTTPS_PROXY", "http://@proxy")]
    [InlineData("DEPLOY_KEY", "short")]
    [InlineData("MONKEY", "a long enough value")]
    [InlineData("TOKENS_FOLDER", "a long enough value")]
    [InlineData("BATON_SIGNING_KEY", "/home/ada/key.pem")]
    [InlineData("GITHUB_TOKEN", " ")]
    public void AreNotSeenWhereThereAreNone(string name, string value) => Assert.Empty(SecretVariables.Of(new Dictionary<string, string> { [name] = value }));
}

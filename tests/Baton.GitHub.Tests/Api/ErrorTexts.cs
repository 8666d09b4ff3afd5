using Baton.GitHub.Api;

namespace Baton.GitHub.Tests.Api;

/// <summary>What is shown of an error, whatever GitHub leaves out of it.</summary>
public sealed class ErrorTexts
{
    [Theory]
    [InlineData("""{"message":"Validation Failed","errors":[{"resource":"Release","code":"already_exists","field":"tag_name"}]}""", "Validation Failed; tag_name already_exists", "already_exists")]
    [InlineData("""{"message":"Validation Failed","errors":[{"resource":"Status","code":"custom","message":"too many"}]}""", "Validation Failed; too many", "custom")]
    [InlineData("""{"message":"Validation Failed","errors":["Label is too long"]}""", "Validation Failed; Label is too long", "")]
    [InlineData("""{"message":"Validation Failed","errors":"Label is too long"}""", "Validation Failed; Label is too long", "")]
    [InlineData("""{"errors":[{"resource":"Release","code":"missing"}]}""", "missing", "missing")]
    [InlineData("""{"message":"Server Error"}""", "Server Error", null)]
    [InlineData("""{"documentation_url":"https://docs.github.com/rest"}""", "no reason given", null)]
    [InlineData("{}", "no reason given", null)]
    [InlineData("", "no reason given", null)]
    [InlineData("<html>Bad Gateway</html>", "<html>Bad Gateway</html>", null)]
    public void HaveWhatThereIs(string body, string message, string? code)
    {
        var failure = ApiErrorText.Read(422, body, "POST x", _ => "", DateTimeOffset.UnixEpoch, said => said);

        Assert.Equal(message, failure.Message);
        Assert.Equal(code is null ? [] : [code], failure.Codes);
    }

    [Theory]
    [InlineData(422, "was submitted too quickly", "RateLimited")]
    [InlineData(422, "name is too long", "Refused")]
    [InlineData(403, "You have exceeded a secondary rate limit.", "RateLimited")]
    [InlineData(403, "You have triggered an abuse detection mechanism. Please wait a few minutes before you try again.", "RateLimited")]
    [InlineData(403, "Unable to create comment because issue is locked.", "Forbidden")]
    public void TellALimitFromARefusal(int status, string message, string kind) =>
        Assert.Equal(kind, ApiFailure.Of(status, message, "POST x", _ => "", DateTimeOffset.UnixEpoch).Kind.ToString());

    [Theory]
    [InlineData("required; url=https://github.com/orgs/acme/sso?authorization_request=A", "https://github.com/orgs/acme/sso?authorization_request=A")]
    [InlineData("required; url=javascript:alert(1)", null)]
    [InlineData("partial-results; organizations=21955855,20582480", null)]
    [InlineData("", null)]
    public void KnowWhereATokenIsAuthorized(string header, string? page) =>
        Assert.Equal(page, ApiFailure.Of(403, "no", "GET x", name => name == "x-github-sso" ? header : "", DateTimeOffset.UnixEpoch).SingleSignOn?.ToString());
}

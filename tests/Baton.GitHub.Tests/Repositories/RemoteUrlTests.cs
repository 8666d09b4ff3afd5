using Baton.GitHub.Repositories;

namespace Baton.GitHub.Tests.Repositories;

public sealed class RemoteUrlTests
{
    [Theory]
    [InlineData("https://github.com/acme/web.git", "github.com/acme/web")]
    [InlineData("https://github.com/acme/web", "github.com/acme/web")]
    [InlineData("https://github.com/acme/web/", "github.com/acme/web")]
    [InlineData("https://GitHub.com/Acme/Web.git", "github.com/Acme/Web")]
    [InlineData("https://me:hunter2@github.com/acme/web.git", "github.com/acme/web")]
    [InlineData("https://x-access-token@github.com/acme/web", "github.com/acme/web")]
    [InlineData("http://git.example.com:8080/acme/web.git", "git.example.com:8080/acme/web")]
    [InlineData("https://git.example.com:443/acme/web.git", "git.example.com/acme/web")]
    [InlineData("https://me:hunter@2@github.com/acme/web", "github.com/acme/web")]
    [InlineData("git@github.com:acme/web.git", "github.com/acme/web")]
    [InlineData("github.com:acme/web", "github.com/acme/web")]
    [InlineData("git@github.com:/acme/web.git", "github.com/acme/web")]
    [InlineData("org-1234@git.example.com:acme/web.name.git", "git.example.com/acme/web.name")]
    [InlineData("ssh://git@github.com/acme/web.git", "github.com/acme/web")]
    [InlineData("ssh://git@github.com:22/acme/web.git", "github.com/acme/web")]
    [InlineData("ssh://git@ssh.github.com:443/acme/web.git", "github.com/acme/web")]
    [InlineData("ssh://git@git.example.com:2222/acme/web", "git.example.com/acme/web")]
    [InlineData("git://github.com/acme/web.git", "github.com/acme/web")]
    [InlineData("git@acme.ghe.com:team/web.git", "acme.ghe.com/team/web")]
    [InlineData("  https://github.com/acme/.github\n", "github.com/acme/.github")]
    public void Names(string url, string repository) => Assert.Equal(repository, RemoteUrl.Parse(url).Value?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/srv/git/web.git")]
    [InlineData("../web")]
    [InlineData(@"C:\git\web")]
    [InlineData("file:///srv/git/acme/web.git")]
    [InlineData("https://github.com/acme")]
    [InlineData("https://github.com/acme/web/tree/main")]
    [InlineData("https://github.com/acme/we b")]
    [InlineData("https://github.com/-acme/web")]
    [InlineData("https://github.com/acme/..")]
    [InlineData("https://github.com/acme/.git")]
    public void IsRefused(string url) => Assert.Equal("BATON6106", Assert.Single(RemoteUrl.Parse(url).Diagnostics).Code);

    [Theory]
    [InlineData("https://me:hunter2@github.com/acme")]
    [InlineData("https://hunter2@github.com/acme")]
    [InlineData("https://me:hun@hunter2@github.com/acme")]
    [InlineData("https://me:@hunter2@github.com/acme")]
    [InlineData("https://me:hun/hunter2@github.com/acme")]
    [InlineData("ssh://git:hunter2@github.com/acme")]
    [InlineData("me:hunter2@github.com:acme/web")]
    [InlineData("me:hun@hunter2@github.com:acme/web")]
    [InlineData("https://github.com/acme/web?token=hunter2")]
    public void PasswordsAreNotRepeated(string url)
    {
        var said = Assert.Single(RemoteUrl.Parse(url).Diagnostics).ToString();

        Assert.DoesNotContain("hunter2", said, StringComparison.Ordinal);
        Assert.Contains("github.com", said.Split("git remote set-url")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/acme/web", "https://api.github.com/")]
    [InlineData("https://acme.ghe.com/team/web", "https://api.acme.ghe.com/")]
    [InlineData("https://git.example.com:8443/team/web", "https://git.example.com:8443/api/v3/")]
    public void KnowsWhereTheApiAnswers(string url, string api) => Assert.Equal(api, RemoteUrl.Parse(url).Value?.ApiUrl.ToString());
}

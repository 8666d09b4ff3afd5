using Baton.GitHub.Api;

namespace Baton.GitHub.Tests.Api;

public sealed class RedirectsTests
{
    [Theory]
    [InlineData("repos/acme/web/releases", "repositories/1/releases", true)]
    [InlineData("repos/acme/web", "repositories/1", true)]
    [InlineData("repos/acme/web/issues/7/comments", "repositories/99/issues/3/comments", false)]
    [InlineData("repos/acme/web/issues/7/comments", "repositories/99/issues/7/comments", false)]
    [InlineData("repos/acme/web/issues/7/comments", "repos/acme/web/issues/7/comments", true)]
    [InlineData("repositories/1/issues/7", "repositories/1/issues/7", true)]
    [InlineData("repositories/1/issues/7", "repositories/1/issues/8", false)]
    [InlineData("repos/acme/web/releases/assets/1", "storage/1", true)]
    public void AreFollowedWithinARepository(string from, string to, bool follows) => Assert.Equal(follows, new Redirects().MayFollow(Address(from), Address(to)));

    [Fact]
    public void OfIssuesAreFollowedWhereTheWholeRepositoryHasMoved()
    {
        var redirects = new Redirects();
        redirects.MayFollow(Address("repos/acme/web/releases"), Address("repositories/1/releases"));

        Assert.True(redirects.MayFollow(Address("repos/acme/web/issues/7/comments"), Address("repositories/1/issues/7/comments")));
        Assert.False(redirects.MayFollow(Address("repositories/1/issues/7/comments"), Address("repositories/99/issues/7/comments")));
    }

    private static Uri Address(string path) => new($"https://ghe.example/api/v3/{path}");
}

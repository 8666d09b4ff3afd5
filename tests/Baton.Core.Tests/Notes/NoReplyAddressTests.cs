using Baton.Core.Notes;

namespace Baton.Core.Tests.Notes;

public sealed class NoReplyAddressTests
{
    [Theory]
    [InlineData("12345+ada@users.noreply.github.com", "ada")]
    [InlineData("ada@users.noreply.github.com", "ada")]
    [InlineData(" Ada-L@Users.NoReply.GitHub.com ", "Ada-L")]
    [InlineData("49699333+dependabot[bot]@users.noreply.github.com", "dependabot[bot]")]
    [InlineData("7+ada_corp@users.noreply.github.com", "ada_corp")]
    public void NamesALogin(string email, string login) => Assert.Equal(login, NoReplyAddress.Login(email, "github.com"));

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("noreply@github.com")]
    [InlineData("ada@users.noreply.github.com.evil.example")]
    [InlineData("ada@users.noreply.git.example.com")]
    [InlineData("-ada@users.noreply.github.com")]
    [InlineData("a b@users.noreply.github.com")]
    [InlineData("@users.noreply.github.com")]
    public void OfAnotherKindNamesNobody(string email) => Assert.Null(NoReplyAddress.Login(email, "github.com"));

    [Fact]
    public void OfAnEnterpriseServerNamesItsOwnPeople() => Assert.Equal("ada", NoReplyAddress.Login("ada@users.noreply.git.example.com", "git.example.com:8443"));
}

using System.Text;
using System.Text.Json;
using Baton.Core.Diagnostics;

namespace Baton.Core.Tests;

public sealed class SecretTests
{
    private readonly Secret _secret = new("hunter2\n");

    [Fact]
    public void PrintsAsStars() => Assert.Equal("*** ***", $"{_secret} " + _secret);

    [Fact]
    public void SerialisesAsStars() => Assert.Equal("""{"Token":"***"}""", JsonSerializer.Serialize(new { Token = _secret }));

    [Fact]
    public void IsRevealedToTheOneThatAsks() => Assert.Equal("hunter2", _secret.Reveal());

    [Fact]
    public void TakesItsLinesOutOfTexts() =>
        Assert.Equal("one: ***, two: ***", new Secret("-----BEGIN KEY-----\nMIGHAgEAMBMG\nByqGSM49AgEG\n-----END KEY-----").Redact("one: MIGHAgEAMBMG, two: ByqGSM49AgEG"));

    [Theory]
    [InlineData("https://x:pa%2Bss%2Fw%26rd@example.com", "https://x:***@example.com")]
    [InlineData("?key=pa%2Bss%2Fw%26rd&x=1", "?key=***&x=1")]
    [InlineData("{\"key\":\"pa\\u002Bss/w\\u0026rd\"}", "{\"key\":\"***\"}")]
    [InlineData("cGErc3MvdyZyZA==", "***A==")]
    public void TakesItselfOutOfTextsThatEscapeOrEncodeIt(string text, string redacted) => Assert.Equal(redacted, new Secret("pa+ss/w&rd").Redact(text));

    [Theory]
    [InlineData("")]
    [InlineData("u:")]
    [InlineData("us:")]
    [InlineData("use:")]
    public void TakesItselfOutOfBasicAuthentication(string before) => Assert.DoesNotContain(
        Convert.ToBase64String(Encoding.UTF8.GetBytes(before + "pa+ss/w&rd"))[6..12], new Secret("pa+ss/w&rd").Redact(Convert.ToBase64String(Encoding.UTF8.GetBytes(before + "pa+ss/w&rd"))), StringComparison.Ordinal);

    [Fact]
    public void TakesItselfOutOfTexts() => Assert.Equal("token=***, again ***", _secret.Redact("token=hunter2, again hunter2"));
}

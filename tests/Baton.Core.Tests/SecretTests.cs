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
    public void TakesItselfOutOfTexts() => Assert.Equal("token=***, again ***", _secret.Redact("token=hunter2, again hunter2"));
}

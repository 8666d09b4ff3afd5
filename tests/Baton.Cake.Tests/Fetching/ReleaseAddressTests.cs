using Baton.Pipeline.Addresses;
using Baton.Testing;

namespace Baton.Cake.Tests.Fetching;

public sealed class ReleaseAddressTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("service@1.5.0", "service", "1.5.0")]
    [InlineData("service@1.5.0-rc.1", "service", "1.5.0-rc.1")]
    [InlineData("service@next", "service", "next")]
    [InlineData("service", "service", "latest")]
    public void NamesAVersionOfAUnit(string text, string unit, string version) => Assert.Equal(new ReleaseAddress.InStore(unit, version), Parse(text));

    [Fact]
    public void NamesAReleaseOnGitHub() => Assert.Equal(new ReleaseAddress.OnGitHub("acme/service", "service/v1.5.0"), Parse("acme/service@service/v1.5.0"));

    [Fact]
    public void NamesAnAddress() => Assert.Equal(new ReleaseAddress.Web(new Uri("https://example.com/1.5.0/release.json")), Parse("https://example.com/1.5.0/release.json"));

    [Theory]
    [InlineData("./1.5.0")]
    [InlineData("there")]
    public void NamesAPath(string text)
    {
        Directory.CreateDirectory(folder["there"]);

        Assert.Equal(new ReleaseAddress.Local(Path.GetFullPath(text, folder.Path)), Parse(text));
    }

    [Theory]
    [InlineData("service@")]
    [InlineData("@1.5.0")]
    [InlineData("acme/service")]
    [InlineData("a/b/c@1.5.0")]
    [InlineData("ser vice@1.5.0")]
    [InlineData("service@../../1.5.0")]
    [InlineData("https://ada:secret@example.com/release.json")]
    public void RefusesAnythingElse(string text)
    {
        var refused = Assert.Single(ReleaseAddress.Parse(text, folder.Path).Diagnostics);

        Assert.Equal("BATON2152", refused.Code);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private ReleaseAddress Parse(string text) => ReleaseAddress.Parse(text, folder.Path).Value!;
}

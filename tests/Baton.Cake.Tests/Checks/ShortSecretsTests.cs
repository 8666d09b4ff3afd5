using Baton.Core.Checks;
using Baton.Pipeline.Checks;
using Baton.Testing;

namespace Baton.Cake.Tests.Checks;

/// <summary>Passwords of feeds that a version could contain by chance.</summary>
public sealed class ShortSecretsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("alpha", CheckStatus.Warning)]
    [InlineData("preview", CheckStatus.Warning)]
    [InlineData("previews", CheckStatus.Ok)]
    public void AreWarnedAboutAndNotShown(string password, CheckStatus status)
    {
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="ours" value="https://feed.example/v3/index.json" /></packageSources>
              <packageSourceCredentials><ours><add key="Username" value="ada" /><add key="ClearTextPassword" value="{password}" /></ours></packageSourceCredentials>
            </configuration>
            """);

        var finding = Assert.Single(ShortSecrets.Look(_folder.Path));

        Assert.Equal((status, status == CheckStatus.Warning ? "BATON8024" : null), (finding.Status, finding.Diagnostic?.Code));
        Assert.DoesNotContain(password, $"{finding.Evidence} {finding.Diagnostic}", StringComparison.Ordinal);
    }

    [Fact]
    public void AreNoSubjectWhereNoSourceHasASecret()
    {
        _folder.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");

        Assert.Empty(ShortSecrets.Look(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();
}

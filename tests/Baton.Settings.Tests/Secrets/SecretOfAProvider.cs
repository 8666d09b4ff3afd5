using Baton.Settings.Secrets;

namespace Baton.Settings.Tests.Secrets;

public sealed class SecretOfAProvider : IDisposable
{
    private readonly SecretHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task IsAnEnvironmentVariable()
    {
        home.Variables["A"] = SecretHome.Value;

        Assert.Equal(SecretHome.Value, await home.ValueAsync("'env:A'"));
        Assert.Equal(SecretHome.Value, await home.ValueAsync("{env: A}"));
    }

    [Fact]
    public async Task IsAFileBesideTheSettingsOrAnywhere()
    {
        var path = home.Write("keys/a", $"{SecretHome.Value}\n");

        Assert.Equal(SecretHome.Value, await home.ValueAsync("'file:keys/a'"));
        Assert.Equal(SecretHome.Value, await home.ValueAsync($"'file:{path}'"));
    }

    [Fact]
    public async Task IsASystemdCredential()
    {
        home.Write("credentials/database", SecretHome.Value);
        home.Variables["CREDENTIALS_DIRECTORY"] = Path.Combine(home.Path, "credentials");

        Assert.Equal(SecretHome.Value, await home.ValueAsync("'credential:database'"));
    }

    [Theory]
    [InlineData("'env:NONE'", "BATON2131", "is not set")]
    [InlineData("'env:EMPTY'", "BATON2131", "is empty")]
    [InlineData("'file:none'", "BATON2131", "is not there")]
    [InlineData("'file:blank'", "BATON2131", "is empty")]
    [InlineData("'file:large'", "BATON2131", "64 KiB")]
    [InlineData("'file:folder'", "BATON2131", "cannot be read")]
    [InlineData("'credential:a'", "BATON2131", "CREDENTIALS_DIRECTORY")]
    [InlineData("'env:'", "BATON2130", "environment variable")]
    [InlineData("'env:A B'", "BATON2130", "environment variable")]
    [InlineData("'file:'", "BATON2130", "path")]
    [InlineData("'credential:../a'", "BATON2130", "credential")]
    [InlineData("'vault:a'", "BATON2130", "env, file, credential, command, seeded")]
    [InlineData("plain", "BATON2130", "env, file, credential, command, seeded")]
    [InlineData("{env: A, file: b}", "BATON2130", "names no provider")]
    [InlineData("{env: A, default: b}", "BATON2130", "\"default\"")]
    [InlineData("{command: cat}", "BATON2130", "list of texts")]
    [InlineData("{command: []}", "BATON2130", "list of texts")]
    [InlineData("{command: [cat, 1]}", "BATON2130", "list of texts")]
    [InlineData("{command: [cat], timeout: 30}", "BATON2130", "timeout")]
    [InlineData("'command:cat /etc/passwd'", "BATON2130", "list of texts")]
    [InlineData("{seeded: {client: a, service: b}}", "BATON2130", "\"seed\"")]
    [InlineData("{seeded: {client: a, service: b, seed: plain}}", "BATON2130", "names no provider")]
    [InlineData("{seeded: {client: a, service: b, seed: 'env:NONE'}}", "BATON2131", "is not set")]
    public async Task ThatIsNotThereIsRefused(string reference, string code, string message)
    {
        home.Variables["EMPTY"] = " ";
        home.Write("blank", "\n");
        home.Write("large", new string('x', (64 * 1024) + 1));
        home.Write("folder/a", "");

        var refusal = await home.RefusalAsync(reference);

        Assert.Equal(code, refusal.Code);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatIsNotUtf8IsRefused()
    {
        File.WriteAllBytes(Path.Combine(home.Path, "a"), [0xFF, 0xFE, 0x41]);

        Assert.Contains("UTF-8", (await home.RefusalAsync("'file:a'")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatIsMissingIsReportedWithAllOthers()
    {
        var resolved = await home.ResolveAsync("a: {$secret: 'env:X'}\nb: [{$secret: 'env:Y'}]");

        Assert.Equal(["common.yaml(1,14)", "common.yaml(2,15)"], resolved.Diagnostics.Select(d => d.Where!.ToString()));
    }

    /// <summary>Row 17 of yoconfigurator: a token of a client for a service. The expected value was computed with openssl.</summary>
    [Fact]
    public async Task Row17_IsDerivedFromASeedForClientAndService()
    {
        home.Variables["SEED"] = "seed";

        var token = await home.ValueAsync("{seeded: {client: web, service: mail, seed: 'env:SEED'}}");

        Assert.Equal(Expected, token);
        Assert.NotEqual(token, await home.ValueAsync("{seeded: {client: mail, service: web, seed: 'env:SEED'}}"));
        Assert.NotEqual(token, await home.ValueAsync("{seeded: {client: webm, service: ail, seed: 'env:SEED'}}"));
    }

    private const string Expected = "2d9d9a4efd53d1026e9ea07903b6db5839543f1ba3d9199bd00a1fce04e99a5b";

    [Fact]
    public void OfAnyProviderIsReachedByItsName() => Assert.Equal(["env", "file", "credential", "command", "seeded"], SecretProviders.BuiltIn.Select(p => p.Name));
}

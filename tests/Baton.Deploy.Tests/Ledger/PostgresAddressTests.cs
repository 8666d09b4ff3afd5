using Baton.Deploy.Ledger;

namespace Baton.Deploy.Tests.Ledger;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("Host=db;Database=d;Username=u;Password=p")]
    [InlineData("postgresql://u:p@db/d")]
    [InlineData("postgres://u:p@db:5432/d")]
    [InlineData(" postgres://db/d?user_name=u&password=p ")]
    public void IsAConnectionStringOrAUri(string address)
    {
        var read = PostgresAddress.Read(address)!;

        Assert.Equal(("db", 5432, "d", "u", "p"), (read.Host, read.Port, read.Database, read.Username, read.Password));
    }

    [Fact]
    public void HasCharactersOfAUriDecoded() => Assert.Equal("p@/:ü", PostgresAddress.Read("postgresql://u:p%40%2F%3A%C3%BC@db/d")!.Password);

    [Fact]
    public void TakesParametersOfAUri() => Assert.Equal("Require", PostgresAddress.Read("postgresql://db/d?sslmode=require")!.SslMode.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("swordfish-swordfish")]
    [InlineData("Database=d;Password=swordfish-swordfish")]
    [InlineData("Host=db;Password=a;swordfish-swordfish=1")]
    [InlineData("Host=db;Port=swordfish-swordfish")]
    [InlineData("postgresql://u:swordfish-swordfish@db/d?nothing=swordfish-swordfish")]
    [InlineData("mysql://u:swordfish-swordfish@db/d")]
    public async Task IsRefusedWithoutRepeatingIt(string address)
    {
        var ledger = new PostgresLedger("BATON_LEDGER", new Dictionary<string, string> { ["BATON_LEDGER"] = address });

        var refused = (await ledger.HistoryAsync("app", "local", TestContext.Current.CancellationToken)).Diagnostics.Single();

        Assert.Equal("BATON7021", refused.Code);
        Assert.Contains("BATON_LEDGER", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void HasTheWholeAndThePasswordAsSecrets() => Assert.Equal(
        ["postgresql://u:p%40ssw0rd@db/d", "p@ssw0rd"], PostgresAddress.SecretsOf("postgresql://u:p%40ssw0rd@db/d").Select(s => s.Reveal()));
}

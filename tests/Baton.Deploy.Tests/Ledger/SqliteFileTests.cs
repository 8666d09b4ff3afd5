using Baton.Deploy.Ledger;
using Baton.Deploy.Tests.Equipment;
using Baton.Testing;

namespace Baton.Deploy.Tests.Ledger;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SqliteLedger ledger;

    public SqliteFileTests() => ledger = new SqliteLedger(folder["ledger.db"]);

    [Fact]
    public async Task ReadingMakesNoFile()
    {
        Assert.Empty((await ledger.HistoryAsync("app", "local", TestContext.Current.CancellationToken)).Value!);
        Assert.False(File.Exists(folder["ledger.db"]));
    }

    [Fact]
    public async Task AFileThatIsNoDatabaseIsReportedAndLeftAlone()
    {
        folder.Write("ledger.db", "this is a shopping list, and a long one at that");

        Assert.Equal("BATON7001", (await ledger.HistoryAsync("app", "local", TestContext.Current.CancellationToken)).Diagnostics.Single().Code);
        Assert.Equal("BATON7001", (await ledger.AppendAsync(Events.Of("1.0.0", "started"), TestContext.Current.CancellationToken))!.Code);
        Assert.StartsWith("this is", await File.ReadAllTextAsync(folder["ledger.db"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}

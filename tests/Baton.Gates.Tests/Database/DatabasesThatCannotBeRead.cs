using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Gates.Database;
using Baton.Gates.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Postgres;
using Npgsql;

namespace Baton.Gates.Tests.Database;

/// <summary>What cannot be known is held, and no message has a part of the address.</summary>
public sealed class DatabasesThatCannotBeRead(PostgresServer server) : IDisposable
{
    private readonly MigrationFolder _folder = new(MigrationFolder.First, MigrationFolder.Second);

    [Theory]
    [InlineData(null)]
    [InlineData("Server hunter2secret;")]
    [InlineData("Host=/nowhere/hunter2secret;Database=x;Username=y;Password=hunter2secret")]
    [InlineData("postgresql://me:hunter2secret@127.0.0.1:1/shop?timeout=2")]
    [InlineData("Data Source=/proc/self/hunter2secret/../mem")]
    public async Task AreHeld(string? address)
    {
        var hold = await HoldAsync("flyway", address);

        Assert.Equal("BATON3045", hold.Code);
        Assert.DoesNotContain("hunter2secret", hold.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BecauseOfMissingRightsAreHeld()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var owner = await server.MakeDatabaseAsync();
        await Tools.ApplyAsync("evolve", owner, isPostgres: true, _folder);
        var role = $"reader_{Guid.NewGuid():N}";
        await server.SqlAsync(owner, $"CREATE ROLE {role} LOGIN PASSWORD 'hunter2secret'");
        var address = new NpgsqlConnectionStringBuilder(owner) { Username = role, Password = "hunter2secret" }.ConnectionString;

        Assert.Equal("BATON3045", (await HoldAsync("evolve", address)).Code);
        await server.SqlAsync(owner, $"GRANT SELECT ON changelog TO {role}");
        Assert.IsType<GateVerdict.Go>(await DecideAsync("evolve", address));
    }

    [Fact]
    public async Task BecauseOfALockAreHeldSoon()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var owner = await server.MakeDatabaseAsync();
        await Tools.ApplyAsync("evolve", owner, isPostgres: true, _folder);
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var locked = new NpgsqlCommand("LOCK TABLE changelog IN ACCESS EXCLUSIVE MODE", connection, transaction);
        await locked.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Contains("lock timeout", (await HoldAsync("evolve", owner)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAnotherToolAreHeld()
    {
        // DbUp's table under the name of Flyway's has other columns.
        var file = $"Data Source={Path.Combine(_folder.Path, "app.db")};Pooling=False";
        await Tools.ApplyAsync("dbup", file, isPostgres: false, _folder);
        await Tools.ExecuteAsync(file, isPostgres: false, "ALTER TABLE SchemaVersions RENAME TO flyway_schema_history");

        Assert.Equal("BATON3045", (await HoldAsync("flyway", file)).Code);
    }

    [Fact]
    public async Task AreNeverWrittenTo()
    {
        var file = Path.Combine(_folder.Path, "app.db");
        await Tools.ApplyAsync("evolve", $"Data Source={file};Pooling=False", isPostgres: false, _folder);
        var before = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        File.SetAttributes(file, FileAttributes.ReadOnly);

        Assert.IsType<GateVerdict.Go>(await DecideAsync("evolve", $"Data Source={file}"));
        Assert.Equal(before, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "other.db")));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Core.Diagnostics.Diagnostic> HoldAsync(string tool, string? address) => Assert.Single(Assert.IsType<GateVerdict.Hold>(await DecideAsync(tool, address)).Reasons);

    private Task<GateVerdict> DecideAsync(string tool, string? address)
    {
        (string, string)[] variables = address is null ? [] : [("DB", address)];
        return new DatabaseGate().DecideAsync(
            Asked.About(Asked.Release("1.0.0", tool, _folder.Facts(tool)), _folder.Path, new DatabaseConfiguration { Connection = "env:DB" }, variables), TestContext.Current.CancellationToken);
    }
}

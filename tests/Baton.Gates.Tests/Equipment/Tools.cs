using System.Data.Common;
using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Baton.Gates.Tests.Equipment;

/// <summary>Applies scripts with the tools themselves. Of grate and Flyway, which are no packages for .NET, the tables are made as these tools make them.</summary>
internal static class Tools
{
    public static async Task ApplyAsync(string tool, string connectionString, bool isPostgres, MigrationFolder folder)
    {
        switch (tool)
        {
            case "evolve":
                await using (var connection = Connect(connectionString, isPostgres))
                {
                    new EvolveDb.Evolve(connection) { Locations = [folder.Scripts] }.Migrate();
                }

                break;
            case "dbup":
                var builder = isPostgres ? DeployChanges.To.PostgresqlDatabase(connectionString) : DeployChanges.To.SqliteDatabase(connectionString);
                DatabaseUpgradeResult result = builder.WithScriptsFromFileSystem(folder.Scripts).LogToNowhere().Build().PerformUpgrade();
                Assert.True(result.Successful, result.Error?.Message);
                break;
            case "efcore":
                await using (var context = new ShopContext(connectionString, isPostgres))
                {
                    await context.Database.MigrateAsync(TestContext.Current.CancellationToken);
                }

                break;
            default:
                await RecordedTables.ApplyAsync(tool, connectionString, isPostgres, folder);
                break;
        }
    }

    public static DbConnection Connect(string connectionString, bool isPostgres) => isPostgres ? new NpgsqlConnection(connectionString) : new SqliteConnection(connectionString);

    public static async Task ExecuteAsync(string connectionString, bool isPostgres, string sql)
    {
        await using var connection = Connect(connectionString, isPostgres);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

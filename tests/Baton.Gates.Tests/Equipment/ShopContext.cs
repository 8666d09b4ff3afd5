using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Baton.Gates.Tests.Equipment;

/// <summary>The migrations of Entity Framework that the tests apply.</summary>
public sealed class ShopContext(string connectionString, bool isPostgres) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        _ = isPostgres ? optionsBuilder.UseNpgsql(connectionString) : optionsBuilder.UseSqlite(connectionString);
        optionsBuilder.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    [DbContext(typeof(ShopContext))]
    [Migration("20260101000000_A")]
    public sealed class First : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE a (id int)");
    }

    [DbContext(typeof(ShopContext))]
    [Migration("20260201000000_B")]
    public sealed class Second : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE b (id int)");
    }
}

using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>SQL migrations of a project that asks for their lint.</summary>
public sealed class LintedMigrations(SdkPackage package)
{
    [Fact]
    public async Task AreReportedAtTheirPlaceUntilTheyAreChecked()
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Library("Data", "<TargetFramework>net10.0</TargetFramework><BatonLintMigrations>true</BatonLintMigrations><BatonMigrationsTool>evolve</BatonMigrationsTool><BatonMigrationsSeverities>BATON3027=off;BATON3020=error</BatonMigrationsSeverities>");
        repository.Git.Write("Data/sql/V1__a.sql", "SELECT 1;\n  CREATE INDEX i ON t (a);\n");
        repository.Commit("feat: begin");

        var first = (await repository.RunAsync("build", "Data")).Good();
        var second = (await repository.RunAsync("build", "Data")).Good();
        repository.Git.Write("Data/sql/V2__b.sql", "DROP TABLE t;\n");
        var third = await repository.RunAsync("build", "Data");

        Assert.Contains("V1__a.sql(2,3): warning BATON3001: ", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BATON3001", second.Output, StringComparison.Ordinal);
        Assert.Equal(1, third.ExitCode);
        Assert.Contains("V2__b.sql(1,1): error BATON3020: ", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreNotReadWhereNobodyAsks()
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Library("Data");
        repository.Git.Write("Data/sql/V1__a.sql", "DROP TABLE t;\n");
        repository.Commit("feat: begin");

        Assert.DoesNotContain("BATON30", (await repository.RunAsync("build", "Data")).Good().Output, StringComparison.Ordinal);
    }
}

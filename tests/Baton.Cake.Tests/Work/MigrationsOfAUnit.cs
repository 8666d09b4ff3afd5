using Baton.Cake.Tests.Equipment;
using Baton.Core.Checks;
using Baton.Core.Releases;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Migrations that baton.json names are checked before the build, and are in the record.</summary>
public sealed class MigrationsOfAUnit : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();
    private ReleaseRun? _run;

    public MigrationsOfAUnit()
    {
        _git.Write("Shop.csproj", "<Project />");
        _git.Write("baton.json", """{ "name": "shop", "migrations": { "paths": ["db"], "tool": "flyway" } }""");
        _git.Write("db/V2__b.sql", "SELECT 2;\n");
        _git.Write("db/V10__c.sql", "-- baton: contract since 1.2.0\nSELECT 3;\n");
        _git.Write("db/way/V1__a.sql", "SELECT 1;\n");
        _git.Commit("feat: begin");
    }

    [Fact]
    public async Task AreInTheRecordInTheirOrder()
    {
        var run = Begin();
        Assert.Empty(await run.ErrorsAsync("Prove", ProvenRelease.Packed(run.Versioned.ToNoted(), [])));

        var record = ReleaseJson.Read(File.ReadAllText(Path.Combine(_git.Path, "artifacts", "baton", "release.json")));
        Assert.Equal(["V1__a.sql expand", "V2__b.sql expand", "V10__c.sql contract"], record.Migrations.Select(m => $"{m.Id} {m.Phase}"));
        Assert.Equal("1.2.0", record.Migrations[2].Since!["shop"]);
        Assert.All(record.Migrations, m => Assert.True(m.Checksum.Length == 64 && m.ToolChecksum is not null));
    }

    [Fact]
    public async Task ThatAreUnsafeStopTheReleaseBeforeTheBuild()
    {
        _git.Write("db/V11__d.sql", "BEGIN;\nCREATE INDEX CONCURRENTLY i ON t (a);\nCOMMIT;\n");
        _git.Commit("feat: d");
        var run = Begin();

        var finding = Assert.Single(LocalChecks.OfPlans(run.Versioned, null), f => f.Status == CheckStatus.Failed);
        Assert.Equal(("migrations", "BATON3003", "db/V11__d.sql(2,1)"), (finding.Name, finding.Diagnostic!.Code, finding.Diagnostic.Where!.ToString()));
        Assert.Contains("BATON3003", await run.ErrorsAsync("Check"));
    }

    [Fact]
    public void ThatAreNotThereAreAMistake()
    {
        _git.Write("baton.json", """{ "migrations": { "paths": ["sql"] } }""");

        Assert.Equal("BATON3033", Assert.Single(MigrationChecks.Look(Begin().Versioned.Unit)).Diagnostic!.Code);
    }

    public void Dispose()
    {
        _run?.Close();
        _git.Dispose();
    }

    private ReleaseRun Begin() => _run = Runs.Of(_git.Path, new ReleaseOptions(), _git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)));
}

using Baton.Cake.Tests.Equipment;
using Baton.Core.Releases;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;
using Microsoft.Data.Sqlite;

namespace Baton.Cake.Tests.Work;

/// <summary>Whether a release that is there could go live: the gates alone.</summary>
public sealed class GatesOfARelease : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();
    private ReleaseRun? _run;

    public GatesOfARelease()
    {
        _git.Write("baton.json", """{ "name": "shop", "environments": { "live": { "database": { "connection": "env:SHOP_DB" } } } }""");
        _git.Commit("feat: begin");
        _git.Write("artifacts/baton/release.json", Record("V1__a.sql"));
    }

    [Fact]
    public async Task AllGo()
    {
        Database("V1__a.sql");
        var run = Begin("live");

        Assert.Empty(await run.ErrorsAsync("CanDeploy"));
        Assert.Equal(["succession go", "flags skip", "services skip", "database go", "standby skip", "freeze skip"], run.Answer.Gates!.Value.Select(g => $"{g.Gate} {g.Verdict}"));
        Assert.False(Directory.Exists(Path.Combine(_git.Path, ".baton")));
    }

    [Theory]
    [InlineData("CanDeploy")]
    [InlineData("Deploy")]
    public async Task AreNotAskedAboutAnotherUnit(string target)
    {
        Database("V1__a.sql");
        _git.Write("artifacts/baton/release.json", Record("V1__a.sql").Replace("\"shop\"", "\"billing\"", StringComparison.Ordinal));

        Assert.Equal(["BATON7100"], await Begin("live").ErrorsAsync(target));
    }

    [Fact]
    public async Task HoldWhatTheDatabaseDoesNotFit()
    {
        Database("V1__gone.sql");
        var run = Begin("live");

        Assert.Equal(["BATON3041"], await run.ErrorsAsync("CanDeploy"));
        Assert.Equal("hold", run.Answer.Gates!.Value.Single(g => g.Gate == "database").Verdict);
        Assert.Equal("1.4.0", run.Answer.Release!.Version);
    }

    [Fact]
    public async Task AreAskedAboutTheFileThatIsNamed()
    {
        Database("V1__a.sql");
        _git.Write("other.json", Record("V2__b.sql"));

        Assert.Equal(["BATON3041"], await Begin("live", "other.json").ErrorsAsync("CanDeploy"));
    }

    [Fact]
    public async Task NeedAnEnvironmentAndARecord()
    {
        Assert.Equal(["BATON2060"], await Begin(null).ErrorsAsync("CanDeploy"));
        Assert.NotEmpty(await Begin("live", "none.json").ErrorsAsync("CanDeploy"));
    }

    public void Dispose()
    {
        _run?.Close();
        _git.Dispose();
    }

    private static string Record(string migration) => ReleaseJson.Write(new Release
    {
        Name = "shop",
        Version = "1.4.0",
        Tag = "1.4.0",
        Commit = new string('1', 40),
        Migrations = [new(migration, new string('0', 64), "expand")],
        MigrationTool = "dbup",
    });

    private void Database(string applied)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_git.Path, "app.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE SchemaVersions (SchemaVersionID INTEGER PRIMARY KEY, ScriptName TEXT, Applied TEXT); INSERT INTO SchemaVersions (ScriptName) VALUES ($name)";
        command.Parameters.AddWithValue("$name", applied);
        command.ExecuteNonQuery();
    }

    private ReleaseRun Begin(string? environment, string? file = null)
    {
        _run?.Close();
        var variables = _git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)).Append(new("SHOP_DB", "Data Source=app.db"));
        return _run = Runs.Of(_git.Path, new ReleaseOptions { Environment = environment, ReleaseFile = file }, variables, "can-deploy");
    }
}

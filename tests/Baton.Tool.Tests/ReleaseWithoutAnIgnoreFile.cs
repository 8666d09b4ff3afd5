using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Releases in a repository that has no .gitignore: what Baton writes must not stand in the way of the next release.</summary>
public sealed class ReleaseWithoutAnIgnoreFile
{
    private static readonly string[] Release = ["release", "--env", "local"];

    [Theory]
    [InlineData("in .baton", "")]
    [InlineData("in folders of the unit's own choice", "")]
    [InlineData("with the ledger beside baton.json", "?? ledger.db")]
    public async Task IsRepeatedAfterTheNextCommit(string places, string status)
    {
        using var repository = await UnitRepository.OfAsync(Files(places));
        (await BatonProcess.RunAsync(repository.Path, Release)).Exits(0);
        Assert.Equal(status, await repository.GitAsync("status", "--porcelain", "--untracked-files=all"));

        repository.Write("one.txt", "one");
        await repository.GitAsync("add", "one.txt");
        await repository.GitAsync("commit", "--quiet", "--message", "feat: one");

        (await BatonProcess.RunAsync(repository.Path, Release)).Exits(0);
        Assert.Equal(status, await repository.GitAsync("status", "--porcelain", "--untracked-files=all"));
    }

    [Theory]
    [InlineData("in .baton", "applying:publish/folder/notes.md")]
    [InlineData("in folders of the unit's own choice", "applied:publish/folder/complete")]
    [InlineData("in folders of the unit's own choice", "applied:deploy/local/prepare")]
    public async Task IsRepeatedAfterAKill(string places, string point)
    {
        using var repository = await UnitRepository.OfAsync(Files(places));
        Assert.Equal(137, (await BatonProcess.KilledAsync(point, repository.Path, Release)).Exit);
        Assert.Equal("", await repository.GitAsync("status", "--porcelain", "--untracked-files=all"));

        (await BatonProcess.RunAsync(repository.Path, Release)).Exits(0);
    }

    [Fact]
    public async Task IsRepeatedWhereAnEarlierVersionHidNothingFromGit()
    {
        using var repository = await UnitRepository.OfAsync(Files("in folders of the unit's own choice"));
        repository.Write("out/releases/tiny/0.0.1/release.json", "{}");
        repository.Write("out/local/versions/0.0.1/tiny.txt", "tiny");
        repository.Write("data/ledger.db-wal", "");

        var check = (await BatonProcess.JsonAsync(repository.Path, "check", "--env", "local")).Exits(0);
        Assert.DoesNotContain("BATON1200", check.Codes);

        // Only what Baton writes there, and never a file that git tracks.
        repository.Write("data/seed.sql", "select 1;");
        Assert.Equal(["BATON1200"], (await BatonProcess.JsonAsync(repository.Path, "check", "--env", "local")).Exits(2).Codes);
        File.Delete(repository["data", "seed.sql"]);
        await repository.GitAsync("add", "--force", "out/local/versions/0.0.1/tiny.txt");
        Assert.Equal(["BATON1200"], (await BatonProcess.JsonAsync(repository.Path, "check", "--env", "local")).Exits(2).Codes);
    }

    private static (string Path, string Content)[] Files(string places)
    {
        var json = places switch
        {
            "in .baton" => TinyUnit.BatonJson,
            "with the ledger beside baton.json" => TinyUnit.With(".baton/ledger.db", "ledger.db"),
            _ => TinyUnit.With(".baton/releases", "out/releases")
                .Replace(".baton/environments/local", "out/local", StringComparison.Ordinal).Replace(".baton/ledger.db", "data/ledger.db", StringComparison.Ordinal),
        };
        return [.. TinyUnit.Files(json).Where(f => f.Path != ".gitignore")];
    }
}

using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Notes and the changelog, for a person who asks for them: nothing is built, nothing is committed.</summary>
public sealed class TellingChanges
{
    [Fact]
    public async Task WritesTheChangelogOnRequestAndCommitsNothing()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        repository.Write("CHANGELOG.md", "# Changes\n\n## Unreleased\n\nBy hand.\n");
        await repository.CommitAllAsync("feat: a page");
        var head = await repository.GitAsync("rev-parse", "HEAD");

        (await BatonProcess.JsonAsync(repository.Path, "notes", "--bump", "minor")).Exits(0);
        Assert.Equal("", await repository.GitAsync("status", "--porcelain"));

        var run = (await BatonProcess.JsonAsync(repository.Path, "notes", "--bump", "minor", "--changelog")).Exits(0);
        Assert.Equal(repository["CHANGELOG.md"], (string?)run.Json["changelogFile"]);
        var told = await File.ReadAllTextAsync(repository["CHANGELOG.md"], TestContext.Current.CancellationToken);
        Assert.StartsWith($"# Changes\n\n## Unreleased\n\n## 0.1.0 - ", told, StringComparison.Ordinal);
        Assert.Contains($"\n\nBy hand.\n\n### Added\n\n- a page ({head[..7]})\n", told, StringComparison.Ordinal);
        Assert.Equal(head, await repository.GitAsync("rev-parse", "HEAD"));
        Assert.False(Directory.Exists(repository["artifacts"]), "Something was built.");

        var again = (await BatonProcess.JsonAsync(repository.Path, "notes", "--bump", "minor", "--changelog")).Exits(0);
        Assert.Null(again.Json["changelogFile"]);
        Assert.Equal(told, await File.ReadAllTextAsync(repository["CHANGELOG.md"], TestContext.Current.CancellationToken));
    }
}

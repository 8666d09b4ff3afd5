using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>What a release that was given up left behind, taken back with <c>abandon</c>.</summary>
public sealed class AbandonedReleases
{
    [Fact]
    public async Task LeaveTagsAndChangelogAsTheyWere()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With("{ \"folder\": \".baton/releases\" }", "")));
        var remote = $"{repository.Path}-remote";
        try
        {
            await repository.GitAsync("clone", "--quiet", "--bare", ".", remote);
            await repository.GitAsync("remote", "add", "origin", remote);
            repository.Write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n### Added\n\n- Written by hand.\n");
            await repository.CommitAllAsync("docs: changelog");
            (await BatonProcess.RunAsync(repository.Path, "notes", "--bump", "auto", "--changelog")).Exits(0);
            await repository.CommitAllAsync("docs: changelog of 0.1.0");
            (await BatonProcess.RunAsync(repository.Path, "release", "--bump", "auto")).Exits(0);

            var plan = (await BatonProcess.JsonAsync(repository.Path, "abandon", "0.1.0", "--dry-run")).Exits(0);
            Assert.Equal(["remove-pushed-tag", "remove-tag", "remove-changelog-section"], plan.Json["operations"]!.AsArray().Select(o => (string)o!["id"]!));
            Assert.All(plan.Json["operations"]!.AsArray(), o => Assert.Equal("missing", (string)o!["status"]!));
            Assert.Equal("v0.1.0", await repository.GitAsync("tag", "--list"));

            (await BatonProcess.RunAsync(repository.Path, "abandon", "0.1.0")).Exits(0);

            Assert.Equal(("", ""), (await repository.GitAsync("tag", "--list"), await repository.GitAsync("--git-dir", remote, "tag", "--list")));
            var changelog = await File.ReadAllTextAsync(repository["CHANGELOG.md"], TestContext.Current.CancellationToken);
            Assert.DoesNotContain("0.1.0", changelog, StringComparison.Ordinal);
            Assert.Contains("## Unreleased\n\n### Added\n\n- Written by hand.\n- begin", changelog, StringComparison.Ordinal);
            Assert.True((bool)(await BatonProcess.JsonAsync(repository.Path, "abandon", "v0.1.0")).Exits(0).Json["nothingToDo"]!);
        }
        finally
        {
            Directory.Delete(remote, recursive: true);
        }
    }

    [Fact]
    public async Task AreRefusedWhenTheyArePublished()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);

        foreach (var options in new[] { Array.Empty<string>(), ["--dry-run"] })
        {
            Assert.Equal(["BATON6195"], (await BatonProcess.JsonAsync(repository.Path, ["abandon", "1.0.0", .. options])).Exits(1).Errors);
        }

        Assert.Equal("v1.0.0", await repository.GitAsync("tag", "--list"));
        Assert.Equal(["BATON1050"], (await BatonProcess.JsonAsync(repository.Path, "abandon")).Exits(2).Errors);
    }
}

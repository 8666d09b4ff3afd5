using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Versions that the commits decide: <c>--bump auto</c>, and <c>next</c>, which says so beforehand.</summary>
public sealed class AutomaticBumps
{
    [Fact]
    public async Task ReleaseWhatTheCommitsCallForAndNothingElse()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        var first = (await BatonProcess.JsonAsync(repository.Path, "release", "--bump", "auto")).Exits(0);
        Assert.Equal(("0.1.0", "feature: " + await ShortAsync(repository) + " 'feat: begin'; first release"), ((string)first.Json["release"]!["version"]!, (string)first.Json["next"]!["why"]!));
        Assert.Equal("v0.1.0", await repository.GitAsync("tag", "--list"));

        // The same command on the same commit completes the same release.
        var again = (await BatonProcess.JsonAsync(repository.Path, "release", "--bump", "auto")).Exits(0);
        Assert.True((bool)again.Json["nothingToDo"]!, again.All);

        repository.Write("README.md", "More.");
        await repository.CommitAllAsync("docs: more");
        var before = await repository.GitAsync("for-each-ref");
        foreach (var command in new[] { "release", "publish", "plan", "pack" })
        {
            var nothing = (await BatonProcess.JsonAsync(repository.Path, command, "--bump", "auto")).Exits(0);
            Assert.Equal(["BATON1303"], nothing.Codes);
            Assert.Null(nothing.Json["operations"]);
            Assert.Null(nothing.Json["release"]);
            Assert.Equal(["Version", $"{char.ToUpperInvariant(command[0])}{command[1..]}"], nothing.Json["steps"]!.AsArray().Select(s => (string)s!["name"]!));
        }

        Assert.Equal(before, await repository.GitAsync("for-each-ref"));
        Assert.Contains(
            "Nothing to release: 1 commit since 'v0.1.0' changes nothing that users see (1 docs).",
            (await BatonProcess.RunAsync(repository.Path, "release", "--bump", "auto")).Exits(0).Out.ReplaceLineEndings(" "), StringComparison.Ordinal);

        repository.Write("New.txt", "new");
        await repository.CommitAllAsync("feat!: something new");
        var next = (await BatonProcess.RunAsync(repository.Path, "next")).Exits(0);
        var change = await ShortAsync(repository);
        Assert.Equal(
            $"""
            tiny 0.2.0 (minor)
              why       breaking change: {change} 'feat!: something new', and before 1.0.0 it raises the minor part
              since     v0.1.0, 2 commits
                {change} major   feat!: something new (breaking)
                {await ShortAsync(repository, "HEAD^")} none    docs: more
            """.ReplaceLineEndings("\n"),
            next.Out.Trim().ReplaceLineEndings("\n"));

        var released = (await BatonProcess.JsonAsync(repository.Path, "release", "--bump", "auto")).Exits(0);
        Assert.Equal("0.2.0", (string)released.Json["release"]!["version"]!);
        Assert.Equal((await BatonProcess.JsonAsync(repository.Path, "next")).Exits(0).Json["next"]!["version"]!.ToString(), (string)released.Json["release"]!["version"]!);
    }

    private static Task<string> ShortAsync(UnitRepository repository, string commit = "HEAD") => repository.GitAsync("rev-parse", "--short=7", commit);
}

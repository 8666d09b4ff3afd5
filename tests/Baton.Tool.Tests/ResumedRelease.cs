using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A second run of a commit: what the first one built, tested and packed is taken over.</summary>
public sealed class ResumedRelease
{
    /// <summary>The tiny unit, and a line in a file for each time it is packed.</summary>
    private static (string Path, string Content)[] Files() =>
    [
        .. TinyUnit.Files().Where(f => f.Path != "Tiny.csproj"),
        ("Tiny.csproj", TinyUnit.Files().Single(f => f.Path == "Tiny.csproj").Content.Replace("<Target Name=\"Publish\">", "<Target Name=\"Publish\"><WriteLinesToFile File=\"obj/packed.txt\" Lines=\"x\" />", StringComparison.Ordinal)),
    ];

    [Fact]
    public async Task TakesOverWhatTheFirstRunMade()
    {
        using var repository = await UnitRepository.OfAsync(Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0", "--env", "local")).Exits(0);
        var record = File.ReadAllText(repository["artifacts", "baton", "release.json"]);

        var second = (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0", "--env", "local")).Exits(0);

        Assert.Equal(1, Packed(repository));
        Assert.Contains("= cached: 1 artifact", second.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", second.Out, StringComparison.Ordinal);
        Assert.Equal(record, File.ReadAllText(repository["artifacts", "baton", "release.json"]));
    }

    [Fact]
    public async Task GoesOnWhereTheFirstRunWasKilled()
    {
        using var repository = await UnitRepository.OfAsync(Files());
        await BatonProcess.KilledAsync("applied:publish/folder/release.json", repository.Path, "release", "--version", "1.0.0");

        var second = (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);

        Assert.Equal(1, Packed(repository));
        Assert.Contains("= cached: 1 artifact", second.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(repository[".baton", "releases", "tiny", "1.0.0", "release.json"]));
    }

    [Theory]
    [InlineData("release", "--fresh")]
    [InlineData("pack")]
    public async Task DoesEveryStepWhereThatIsAskedFor(params string[] command)
    {
        using var repository = await UnitRepository.OfAsync(Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);

        (await BatonProcess.RunAsync(repository.Path, [.. command, "--version", "1.0.0"])).Exits(0);

        Assert.Equal(2, Packed(repository));
    }

    [Fact]
    public async Task OfAPlanThatWasMadeOfUncommittedFilesRemembersNothing()
    {
        using var repository = await UnitRepository.OfAsync(Files());
        File.WriteAllText(repository["Program.cs"], "other");
        (await BatonProcess.RunAsync(repository.Path, "plan", "--version", "1.0.0")).Exits(0);
        File.WriteAllText(repository["Program.cs"], "Console.WriteLine(\"tiny\");\n");

        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);

        Assert.Equal(2, Packed(repository));
    }

    [Fact]
    public async Task PacksAgainWhereAnArtifactIsGone()
    {
        using var repository = await UnitRepository.OfAsync(Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);
        Directory.Delete(repository["artifacts", "baton", "packages"], recursive: true);

        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);

        Assert.Equal(2, Packed(repository));
        Assert.NotEmpty(Directory.GetFiles(repository["artifacts", "baton", "packages"]));
    }

    private static int Packed(UnitRepository repository) => File.ReadAllLines(repository["obj", "packed.txt"]).Length;
}

using Baton.Testing.Feeds;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Packages that nobody could use: they are found while nothing is published.</summary>
public sealed class UnusablePackages
{
    [Theory]
    [InlineData("", 1, "BATON8042")]
    [InlineData(", \"use\": [\"dotnet\", \"no-such-verb\"]", 1, "BATON8045")]
    [InlineData(", \"use\": false", 0)]
    public async Task ArePublishedNowhere(string use, int exit, params string[] codes)
    {
        using var repository = await UnitRepository.OfAsync(
        [
            .. TinyUnit.Files(TinyUnit.With("{ \"zip\": \"Tiny.csproj\", \"include\": [\"hooks/**\"] }", $"{{ \"nuget\": \"Tiny.csproj\"{use} }}")).Where(f => f.Path != "Tiny.csproj"),
            ("Tiny.csproj", """
                <Project>
                  <Target Name="Restore" />
                  <Target Name="Build" />
                  <Target Name="Pack"><Copy SourceFiles="artifacts/Tiny.1.2.3.nupkg" DestinationFolder="$(PackageOutputPath)" /></Target>
                </Project>
                """),
        ]);
        Directory.CreateDirectory(repository["artifacts"]);
        FeedPackage.Write(repository["artifacts", "Tiny.1.2.3.nupkg"], "Tiny", "1.2.3");

        foreach (var command in new[] { "plan", "release" })
        {
            var run = (await BatonProcess.JsonAsync(repository.Path, command, "--version", "1.2.3")).Exits(exit);

            Assert.Equal(codes, run.Errors);
        }

        Assert.Equal(exit == 0, Directory.Exists(repository[".baton", "releases", "tiny", "1.2.3"]));
        Assert.Equal(exit == 0 ? "v1.2.3" : "", await repository.GitAsync("tag", "--list"));
    }
}

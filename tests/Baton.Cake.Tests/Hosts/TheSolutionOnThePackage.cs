using Baton.Testing;

namespace Baton.Cake.Tests.Hosts;

/// <summary>The solution with <c>-p:UseCakeFrostingPackage=true</c>, where a feed serves the package.</summary>
[Collection(nameof(CakeFeed))]
public sealed class TheSolutionOnThePackage(CakeFeed feed)
{
    private static readonly string[] Kept = [".csproj", ".props", ".targets", ".slnx", ".json"];

    [Fact]
    public async Task IsRestoredAndLeavesTheLockFilesAsTheyAre()
    {
        using var folder = new TempFolder();
        var files = Directory.GetFiles(RepositoryRoot.Path).Concat(new[] { "build", "sdk", "tasks", "tests" }.SelectMany(Below))
            .Where(file => Kept.Contains(Path.GetExtension(file))).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).ToList();
        foreach (var file in files)
        {
            folder.Write(file, await File.ReadAllTextAsync(RepositoryRoot.Combine(file), TestContext.Current.CancellationToken));
        }

        folder.Write("nuget.config", feed.ConfigurationFor(folder["packages"]));

        var restore = await CakeFeed.RunAsync(folder.Path, "restore", "Baton.slnx", "-p:UseCakeFrostingPackage=true", "-v:q");

        Assert.True(restore.ExitCode == 0, restore.StandardOutput + restore.StandardError);
        Assert.True(Directory.Exists(folder["packages", "cake.frosting", "7.0.0"]));
        Assert.Contains("\"Cake.Frosting\"", await File.ReadAllTextAsync(folder["build", "Baton.Tool", "obj", "packages.cake-frosting.lock.json"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.All(files.Where(file => Path.GetFileName(file) == "packages.lock.json"), file => Assert.Equal(File.ReadAllText(RepositoryRoot.Combine(file)), File.ReadAllText(folder[file])));
    }

    private static IEnumerable<string> Below(string room) => Directory.EnumerateFiles(RepositoryRoot.Combine(room), "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(RepositoryRoot.Path, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}

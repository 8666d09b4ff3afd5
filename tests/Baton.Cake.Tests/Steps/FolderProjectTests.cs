using Baton.Build;
using Baton.Testing;

namespace Baton.Cake.Tests.Steps;

/// <summary>What <c>dotnet</c> takes in a folder; each row is asked of the SDK, too.</summary>
public sealed class FolderProjectTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("A.csproj", "A.csproj")]
    [InlineData("A.csproj", "A.csproj", "A.csproj.user", "A.slnf")]
    [InlineData("A.slnx", "A.csproj", "A.slnx")]
    [InlineData("A.slnx", "A.slnx", "B.slnf")]
    [InlineData("A.slnf", "A.slnf")]
    [InlineData("dirs.proj", "A.csproj", "dirs.proj")]
    [InlineData(null, "A.csproj", "B.slnx")]
    [InlineData(null, "A.csproj", "B.csproj", "A.slnx")]
    [InlineData(null, "A.csproj", "B.fsproj")]
    [InlineData(null, "A.proj", "B.proj")]
    [InlineData(null, "A.csproj", "B.csproj", "dirs.proj")]
    [InlineData(null, "A.slnx", "B.slnx")]
    [InlineData(null, "A.props")]
    public async Task IsTheOneThatTheSdkTakes(string? taken, params string[] files)
    {
        foreach (var file in files)
        {
            folder.Write(file, Path.GetExtension(file) switch
            {
                ".slnx" => "<Solution><Project Path=\"other/O.csproj\" /></Solution>",
                ".slnf" => """{ "solution": { "path": "other/O.slnx", "projects": ["O.csproj"] } }""",
                _ => "<Project><Target Name=\"Say\"><Message Importance=\"High\" Text=\"$(MSBuildProjectFile)\" /></Target></Project>",
            });
        }

        folder.Write("other/O.slnx", "<Solution><Project Path=\"O.csproj\" /></Solution>");
        folder.Write("other/O.csproj", "<Project><Target Name=\"Say\"><Message Importance=\"High\" Text=\"the solution\" /></Target></Project>");
        var dotnet = new DotNetCommand(folder.Path, new Dictionary<string, string>(), _ => { });
        var (exit, lines) = await dotnet.RunAsync(["msbuild", "-nologo", "-t:Say"], TestContext.Current.CancellationToken);

        Assert.Equal(taken is null ? null : folder[taken], FolderProject.Candidates(folder.Path) is [var only] ? only : null);
        Assert.Equal(taken is not null, exit == 0);
        Assert.True(taken is null || lines.Any(l => l.Trim() == (taken.Contains("sln", StringComparison.Ordinal) ? "the solution" : taken)), string.Join('\n', lines));
    }

    public void Dispose() => folder.Dispose();
}

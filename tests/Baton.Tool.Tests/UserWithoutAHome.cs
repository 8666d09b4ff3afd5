using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A user whose home folder does not exist, as in many containers.</summary>
public sealed class UserWithoutAHome
{
    [Theory]
    [InlineData("version")]
    [InlineData("check")]
    [InlineData("release", "--env", "local")]
    public async Task HasNothingWrittenIntoTheRepository(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The home folder of Windows is not a variable.");
        using var repository = await UnitRepository.OfAsync([.. TinyUnit.Files(), ("sub/a.txt", "")]);

        (await BatonProcess.WithAsync(new Dictionary<string, string?> { ["HOME"] = repository["no", "home"] }, repository.Path, arguments)).Exits(0);

        Assert.Empty(await repository.GitAsync("status", "--porcelain"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(repository.Path).Select(Path.GetFileName).Except(
            [".git", ".gitignore", ".baton", "artifacts", "bin", "obj", "baton.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "Tiny.csproj", "Program.cs", "hooks", "sub"]));
    }
}

using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A repository that git refuses to read in the middle of a run. The run ends with git's own reason, not with a failure of Baton's.</summary>
public sealed class RepositoryOfAnotherUser
{
    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("pack")]
    [InlineData("release")]
    [InlineData("test")]
    public async Task EndsTheRunWithItsOwnCode(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The git that refuses is a shell script.");
        using var folder = new TempFolder();
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        var result = (await BatonProcess.WithAsync(WithRefusingGit(folder), repository.Path, command, "--json")).Exits(1);

        Assert.Equal(["BATON1007"], result.Errors);
        Assert.Contains("safe.directory", (string)result.Json["diagnostics"]![0]!["cure"]!, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> WithRefusingGit(TempFolder folder)
    {
        var git = folder.Write("git", "#!/bin/sh\nPATH=${PATH#*:}\nexport GIT_TEST_ASSUME_DIFFERENT_OWNER=1\nexec git \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(git, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new() { ["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}" };
    }
}

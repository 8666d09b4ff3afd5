using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A repository that git refuses to read in the middle of a run. The run ends with git's own reason, not with a failure of Baton's.</summary>
public sealed class RepositoryOfAnotherUser
{
    private static readonly Dictionary<string, string?> Refused = new() { ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1" };

    [Theory]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("pack")]
    [InlineData("release")]
    [InlineData("test")]
    public async Task EndsTheRunWithItsOwnCode(string command)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        var result = (await BatonProcess.WithAsync(Refused, repository.Path, command, "--json")).Exits(1);

        Assert.Equal(["BATON1007"], result.Errors);
        Assert.Contains("safe.directory", (string)result.Json["diagnostics"]![0]!["cure"]!, StringComparison.Ordinal);
    }
}

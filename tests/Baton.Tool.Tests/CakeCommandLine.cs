using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>The same targets, spoken to as a Cake user does.</summary>
public sealed class CakeCommandLine
{
    [Theory]
    [InlineData("--target Release --tree", "Restore")]
    [InlineData("--description", "Bring the version before back.")]
    [InlineData("--target Release --dryrun", "Deploy")]
    [InlineData("--target Version", "Task")]
    [InlineData("--target Version --exclusive --verbosity diagnostic", "Version")]
    public async Task BehavesAsCakeDoes(string arguments, string expected)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        var result = (await BatonProcess.RunAsync(repository.Path, arguments.Split(' '))).Exits(0);

        Assert.Contains(expected, result.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository["bin"]));
    }

    [Fact]
    public async Task EndsWithTheSameExitCodes()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        (await BatonProcess.RunAsync(repository.Path, "--target", "Rollback")).Exits(2);
        (await BatonProcess.RunAsync(repository.Path, "--target", "Nonsense")).Exits(1);
    }
}

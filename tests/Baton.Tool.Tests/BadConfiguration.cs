using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A baton.json that cannot be meant: file, line, column, and what was probably meant.</summary>
public sealed class BadConfiguration
{
    [Theory]
    [InlineData("\"retain\"", "\"retian\"", "BATON2001", "Did you mean \"retain\"?")]
    [InlineData("\"retain\": 3", "\"retain\": \"3\"", "BATON2002", "not a string")]
    [InlineData("\"retain\": 3", "\"retain\": 0", "BATON2003", "from 1 up")]
    [InlineData("\"retain\": 3,", "\"retain\": 3", "BATON2000", "baton.json(")]
    [InlineData("\"provider\": \"directory\"", "\"provider\": \"dirctory\"", "BATON2003", "Did you mean 'directory'?")]
    public async Task IsRefusedWithItsPlace(string old, string mistake, string code, string hint)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With(old, mistake)));

        var result = (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exits(2);

        Assert.Contains(code, result.Out, StringComparison.Ordinal);
        Assert.Contains(hint, result.Out, StringComparison.Ordinal);
        Assert.Matches(@"baton\.json\(\d+,\d+\): error", result.Out);
        Assert.False(Directory.Exists(repository[".baton"]));
    }

    [Fact]
    public async Task UnknownEnvironmentNamesTheKnownOnes()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        var result = (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "locl")).Exits(2);

        Assert.Equal(["BATON2005"], result.Codes);
        Assert.Contains("Did you mean 'local'?", (string)result.Json["diagnostics"]![0]!["cure"]!, StringComparison.Ordinal);
    }
}

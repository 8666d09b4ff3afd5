using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A commit whose build writes the time into the assembly: the second release has other bytes.</summary>
public sealed class BuildThatDiffersEachTime
{
    [Fact]
    public async Task IsToldWhichEntryDiffersAndWhy()
    {
        const string stamp = """<ItemGroup><AssemblyMetadata Include="BuiltAt" Value="$([System.DateTime]::UtcNow.ToString('o'))" /></ItemGroup></Project>""";
        using var repository = await UnitRepository.OfAsync(
            [.. TinyUnit.Compiled().Select(f => f.Path == "Tiny.csproj" ? (f.Path, f.Content.Replace("</Project>", stamp, StringComparison.Ordinal)) : f)]);
        (await BatonProcess.RunAsync(repository.Path, "release")).Exits(0);

        var again = (await BatonProcess.JsonAsync(repository.Path, "release", "--fresh")).Exits(1);

        Assert.Equal(["BATON6001"], again.Errors);
        var error = again.Json["diagnostics"]!.AsArray().Single(d => (string)d!["code"]! == "BATON6001")!.AsObject();
        Assert.Contains("its entry 'Tiny.dll' differs", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Matches(@"'20\d\d-\d\d-\d\dT[^']*' there, '20\d\d-\d\d-\d\dT[^']*' here\)\. Usual cause: a time stamp of the build", (string)error["message"]!);
        Assert.DoesNotContain("Commit", error.ToJsonString(), StringComparison.Ordinal);
    }
}

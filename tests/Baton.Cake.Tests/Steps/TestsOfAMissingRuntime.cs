using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;

namespace Baton.Cake.Tests.Steps;

/// <summary>A real test project for a runtime that no machine has.</summary>
public sealed class TestsOfAMissingRuntime
{
    [Theory]
    [InlineData("""{ "test": { "runner": "Microsoft.Testing.Platform" } }""", "<PackageReference Include=\"NUnit\" Version=\"4.6.1\" /><PackageReference Include=\"NUnit3TestAdapter\" Version=\"6.3.1\" />", "<EnableNUnitRunner>true</EnableNUnitRunner>")]
    [InlineData("{}", "<PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.11.0\" /><PackageReference Include=\"NUnit\" Version=\"4.6.1\" /><PackageReference Include=\"NUnit3TestAdapter\" Version=\"6.3.1\" />", "")]
    public async Task EndWithTheRuntimeThatIsMissing(string globalJson, string packages, string properties)
    {
        using var unit = new Unit(
        [
            .. Sources.OnTheirOwn,
            ("global.json", globalJson),
            ("Some.Tests.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><UseAppHost>false</UseAppHost><RuntimeFrameworkVersion>10.99.0</RuntimeFrameworkVersion>{properties}
                  </PropertyGroup>
                  <ItemGroup>{packages}</ItemGroup>
                </Project>
                """),
        ]);
        Assert.Null(await unit.BuildAsync());

        var run = await new TestStep(unit.DotNet, unit.Path).RunAsync(new TestConfiguration(), unit.Build, unit.Properties, TestContext.Current.CancellationToken);

        var error = Assert.Single(run.Diagnostics);
        Assert.Equal("BATON2073", error.Code);
        Assert.StartsWith($"The runtime Microsoft.NETCore.App 10.99.0 is not installed here, and {unit["bin"]}", error.Message, StringComparison.Ordinal);
        Assert.Contains("Some.Tests", error.Message, StringComparison.Ordinal);
    }
}

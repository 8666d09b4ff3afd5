using System.Text.Json;
using Baton.Testing;
using CliWrap;
using CliWrap.Buffered;

namespace Cake.Frosting.Tests;

public static class WiringTests
{
    private const string Consumer = "tests/Cake.Frosting.TestHost/Cake.Frosting.TestHost.csproj";
    private const string Stand = "build/Cake.Frosting/Cake.Frosting.csproj";

    public sealed class Default
    {
        [Fact]
        public async Task ReferencesOurProjectAndTheAssembliesOfCakeTool()
        {
            var items = await EvaluateAsync(Consumer, "-p:NuGetPackageRoot=/elsewhere");

            Assert.Contains("Cake.Frosting.csproj", items.Names("ProjectReference"));
            Assert.Equal(["Cake.Tool"], items.Names("PackageDownload"));
            Assert.DoesNotContain("Cake.Frosting", items.Names("PackageReference"));
            Assert.Equal("/elsewhere/cake.tool/7.0.0/tools/net10.0/any/Cake.Core.dll", items.Metadata("Reference", "Cake.Core", "HintPath"));
            Assert.Equal("true", items.Metadata("Reference", "Spectre.Console.Cli", "Private"));
        }

        [Fact]
        public async Task NamesOnlyAssembliesThatThePackageHas()
        {
            var items = await EvaluateAsync(Consumer);
            var references = items.Names("Reference").ToList();

            Assert.NotEmpty(references);
            Assert.All(references, name => Assert.True(File.Exists(items.Metadata("Reference", name, "HintPath")), name));
        }
    }

    public sealed class WithThePackage
    {
        [Theory]
        [InlineData(Consumer)]
        [InlineData("build/Baton.Cake/Baton.Cake.csproj")]
        [InlineData("build/Baton.Tool/Baton.Tool.csproj")]
        public async Task ReferencesThePackageInsteadOfOurs(string project)
        {
            var items = await EvaluateAsync(project, "-p:UseCakeFrostingPackage=true");

            Assert.Contains("Cake.Frosting", items.Names("PackageReference"));
            Assert.DoesNotContain("Cake.Tool", items.Names("PackageDownload"));
            Assert.DoesNotContain("Cake.Frosting.csproj", items.Names("ProjectReference"));
            Assert.Empty(items.Names("Reference"));
        }

        [Fact]
        public async Task LeavesOurProjectAsItIs()
        {
            var items = await EvaluateAsync(Stand, "-p:UseCakeFrostingPackage=true");

            Assert.DoesNotContain("Cake.Frosting", items.Names("PackageReference"));
            Assert.Contains("Cake.Core", items.Names("Reference"));
        }
    }

    private static async Task<Items> EvaluateAsync(string project, params string[] properties)
    {
        var result = await new Command(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            .WithArguments(["msbuild", RepositoryRoot.Combine(project), "-getItem:PackageReference,PackageDownload,ProjectReference,Reference", .. properties])
            .WithWorkingDirectory(RepositoryRoot.Path)
            .WithEnvironmentVariables(variables => variables.Set("MSBUILDDISABLENODEREUSE", "1"))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        return new Items(JsonDocument.Parse(result.StandardOutput).RootElement.GetProperty("Items"));
    }

    private sealed class Items(JsonElement items)
    {
        public IEnumerable<string> Names(string type) => items.GetProperty(type).EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)
            .Select(name => type == "ProjectReference" ? Path.GetFileName(name.Replace('\\', '/')) : name);

        public string Metadata(string type, string identity, string name) => items.GetProperty(type).EnumerateArray()
            .Single(item => item.GetProperty("Identity").GetString() == identity)
            .GetProperty(name).GetString()!;
    }
}

using System.Reflection;
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

        [Theory]
        [InlineData("false", "")]
        [InlineData("true", "/obj/packages.cake-frosting.lock.json")]
        public async Task HasALockFileOfItsOwn(string package, string file)
        {
            var path = await PropertyAsync("build/Baton.Cake/Baton.Cake.csproj", "NuGetLockFilePath", $"-p:UseCakeFrostingPackage={package}");

            Assert.EndsWith(file, path, StringComparison.Ordinal);
            Assert.Equal(file.Length > 0, path.Length > 0);
        }

        [Fact]
        public async Task LeavesOurProjectAsItIs()
        {
            var items = await EvaluateAsync(Stand, "-p:UseCakeFrostingPackage=true");

            Assert.DoesNotContain("Cake.Frosting", items.Names("PackageReference"));
            Assert.Contains("Cake.Core", items.Names("Reference"));
        }
    }

    public sealed class Identity
    {
        [Theory]
        [InlineData("Version", "7.0.0")]
        [InlineData("PackageVersion", "7.0.0")]
        [InlineData("AssemblyVersion", "7.0.0.0")]
        [InlineData("FileVersion", "7.0.0.0")]
        [InlineData("InformationalVersion", "7.0.0")]
        public async Task StaysThePackagesWhenAReleaseGivesEveryProjectAVersion(string property, string expected) =>
            Assert.Equal(expected, await PropertyAsync(Stand, property, $"-p:{property}=1.2.3"));
    }

    public sealed class NuGet
    {
        /// <summary>A script that loads Baton.Cake runs in Cake's process, where Cake's version of NuGet is loaded already.</summary>
        [Fact]
        public async Task HasTheVersionThatCakeCarries()
        {
            var items = await EvaluateAsync(Consumer);
            var carried = AssemblyName.GetAssemblyName(items.Metadata("Reference", "NuGet.Protocol", "HintPath")).Version!.ToString(3);
            var central = await File.ReadAllTextAsync(RepositoryRoot.Combine("Directory.Packages.props"), TestContext.Current.CancellationToken);

            Assert.All(["NuGet.Protocol", "NuGet.Versioning"], id => Assert.Contains($"\"{id}\" Version=\"{carried}\"", central, StringComparison.Ordinal));
        }
    }

    private static async Task<string> PropertyAsync(string project, string property, params string[] properties) =>
        (await MSBuildAsync(project, [$"-getProperty:{property}", .. properties])).Trim();

    private static async Task<Items> EvaluateAsync(string project, params string[] properties) => new(JsonDocument.Parse(
        await MSBuildAsync(project, ["-getItem:PackageReference,PackageDownload,ProjectReference,Reference", .. properties])).RootElement.GetProperty("Items"));

    private static async Task<string> MSBuildAsync(string project, params string[] arguments)
    {
        var result = await new Command(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            .WithArguments(["msbuild", RepositoryRoot.Combine(project), .. arguments])
            .WithWorkingDirectory(RepositoryRoot.Path)
            .WithEnvironmentVariables(variables => variables.Set("MSBUILDDISABLENODEREUSE", "1"))
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        return result.StandardOutput;
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

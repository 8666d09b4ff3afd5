using System.Text;
using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Testing;

namespace Baton.Cake.Tests.Steps;

public static class VersionPropertiesTests
{
    private static readonly VersionAnswer Version = new() { Version = "1.2.3+ci.7", Commit = "abc", Height = 0 };

    public sealed class ARelease
    {
        [Theory]
        [InlineData("-p:BatonVersionOverride=1.2.3+ci.7")]
        [InlineData("-p:_BatonReleasePackageVersion=1.2.3")]
        [InlineData("-p:_BatonReleaseAssemblyVersion=1.0.0.0")]
        [InlineData("-p:_BatonReleaseFileVersion=1.2.3.0")]
        [InlineData("-p:_BatonReleaseInformationalVersion=1.2.3+ci.7.abc")]
        [InlineData("-p:ContinuousIntegrationBuild=true")]
        [InlineData("-p:Deterministic=true")]
        public void IsBuiltWith(string property) => Assert.Contains(property, VersionProperties.Of(Version, new BuildConfiguration(), true, "/r", []));

        /// <summary>A global property would overwrite what a project says of itself.</summary>
        [Theory]
        [InlineData("Version")]
        [InlineData("PackageVersion")]
        [InlineData("AssemblyVersion")]
        [InlineData("FileVersion")]
        [InlineData("InformationalVersion")]
        public void IsGivenNo(string property) =>
            Assert.DoesNotContain(VersionProperties.Of(Version, new BuildConfiguration(), true, "/r", []), p => p.StartsWith($"-p:{property}=", StringComparison.OrdinalIgnoreCase));

        [Fact]
        public void IsBuiltWithThePropertiesOfTheUnitLastAndEscaped()
        {
            var build = new BuildConfiguration { Properties = new BuildConfiguration().Properties.Add("List", "a;b,c%d") };

            Assert.Equal("-p:List=a%3Bb%2Cc%25d", VersionProperties.Of(Version, build, true, "/r", [])[^1]);
        }
    }

    public sealed class AFolderWithoutARepository
    {
        [Fact]
        public async Task LeavesItsPathOutOfTheBinaries()
        {
            using var folder = new TempFolder();
            foreach (var (path, content) in Sources.LibraryAndApplication.Where(f => !f.Path.StartsWith("App/", StringComparison.Ordinal)))
            {
                folder.Write(path, content);
            }

            var version = new VersionAnswer { Version = "0.0.0-alpha.0", Commit = "", Height = 0 };
            ReleaseBuildFiles.Write(folder.Path);
            var properties = VersionProperties.Of(version, new BuildConfiguration(), inRepository: false, folder.Path, []);
            var dotnet = new DotNetCommand(folder.Path, new Dictionary<string, string>(), _ => { });

            var error = await dotnet.RunAsync(["build", "Lib/Lib.csproj", "-c", "Release", .. properties], StepDiagnostics.BuildFailed, TestContext.Current.CancellationToken);

            Assert.True(error is null, error?.Message);
            foreach (var file in new[] { "Lib.dll", "Lib.pdb" })
            {
                var bytes = File.ReadAllBytes(folder["Lib", "bin", "Release", "net10.0", file]);
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder.Path)) < 0, $"{file} names its folder.");
                Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(folder.Path)) < 0, $"{file} names its folder.");
            }
        }
    }

    /// <summary>What is read after the project's own properties, or runs in its build, may set the version once more.</summary>
    public sealed class AReleasedProject
    {
        [Theory]
        [InlineData("<PropertyGroup><Version>9.9.9</Version></PropertyGroup>", "build", "Version is 9.9.9, PackageVersion is 1.2.3")]
        [InlineData("<PropertyGroup><PackageVersion>9.9.9</PackageVersion></PropertyGroup>", "build", "Version is 1.2.3, PackageVersion is 9.9.9")]
        [InlineData(Late, "pack", "Version is 1.2.3, PackageVersion is 9.9.9")]
        public async Task WithAnotherVersionIsRefused(string said, string command, string cause)
        {
            var error = await BuildAsync(said, command, isReleased: true);

            Assert.Equal("BATON8002", error?.Code);
            Assert.Contains("BATON1205", error!.Message, StringComparison.Ordinal);
            Assert.Contains(
                $"Lib.csproj is released as 1.2.3, and its build gives it another version ({cause})", error.Message, StringComparison.Ordinal);
        }

        /// <summary>What is not released may have any version.</summary>
        [Fact]
        public async Task IsTheOnlyOneThatIsLookedAt() =>
            Assert.Null(await BuildAsync("<PropertyGroup><Version>9.9.9</Version></PropertyGroup>", "build", isReleased: false));

        private const string Late =
            """<Target Name="Late" BeforeTargets="GenerateNuspec"><PropertyGroup><PackageVersion>9.9.9</PackageVersion></PropertyGroup></Target>""";

        private static async Task<Diagnostic?> BuildAsync(string said, string command, bool isReleased)
        {
            using var folder = new TempFolder();
            foreach (var (path, content) in Sources.LibraryAndApplication.Where(f => !f.Path.StartsWith("App/", StringComparison.Ordinal)))
            {
                folder.Write(path, content);
            }

            folder.Write("Directory.Build.targets", $"<Project>{said}</Project>");
            ReleaseBuildFiles.Write(folder.Path);
            var version = new VersionAnswer { Version = "1.2.3", Commit = "", Height = 0 };
            string[] released = isReleased ? [folder["Lib", "Lib.csproj"]] : [];
            var properties = VersionProperties.Of(version, new BuildConfiguration(), inRepository: false, folder.Path, released);

            return await new DotNetCommand(folder.Path, new Dictionary<string, string>(), _ => { }).RunAsync(
                [command, "Lib/Lib.csproj", "-c", "Release", .. properties], StepDiagnostics.BuildFailed, TestContext.Current.CancellationToken);
        }
    }
}

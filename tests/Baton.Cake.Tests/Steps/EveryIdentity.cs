using System.Text.Json.Nodes;
using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Testing;

namespace Baton.Cake.Tests.Steps;

/// <summary>Projects without Baton.Sdk in the build of a release: which of them get the release's version, and which keep what they state. MSBuild evaluates all of them in one run; nothing is compiled.</summary>
public sealed class EveryIdentity(EveryIdentity.Evaluated evaluated) : IClassFixture<EveryIdentity.Evaluated>
{
    private const string Release = "1.2.3-beta.1 1.2.3-beta.1 1.0.0.0 1.2.3.0 1.2.3-beta.1+";

    /// <summary>A project by what it says of itself, with Version, PackageVersion, AssemblyVersion, FileVersion and InformationalVersion; an empty one is made by the .NET SDK from Version.</summary>
    public static TheoryData<string, string, string> Projects { get; } = new()
    {
        { "Plain", "", Release },
        { "Several", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", Release },

        // As build/Cake.Frosting: the identity of the package that it stands in for.
        { "Frosting", "<AssemblyVersion>7.0.0.0</AssemblyVersion><FileVersion>7.0.0.0</FileVersion><Version>7.0.0</Version>", "7.0.0 7.0.0 7.0.0.0 7.0.0.0 -" },
        { "Stated", "<Version>4.5.6</Version>", "4.5.6 4.5.6 - - -" },
        { "Prefixed", "<VersionPrefix>4.5.6</VersionPrefix>", "4.5.6 4.5.6 - - -" },
        { "Suffixed", "<VersionPrefix>4.5.6</VersionPrefix><VersionSuffix>rc</VersionSuffix>", "4.5.6-rc 4.5.6-rc - - -" },
        { "Bound", "<AssemblyVersion>3.0.0.0</AssemblyVersion>", "1.2.3-beta.1 1.2.3-beta.1 3.0.0.0 1.2.3.0 1.2.3-beta.1+" },
        { "Off", "<BatonEnabled>false</BatonEnabled>", "8.8.8 8.8.8 8.8.8.8 - -" },
        { "Skipped", "<BatonSkip>true</BatonSkip><Version>4.5.6</Version>", "4.5.6 4.5.6 8.8.8.8 - -" },

        // What is released has the version of the release, whatever it states.
        { "ReleasedPlain", "", Release },
        { "ReleasedStated", "<Version>4.5.6</Version><PackageVersion>4.5.7</PackageVersion><FileVersion>4.5.8.0</FileVersion><InformationalVersion>x</InformationalVersion>", Release },
        { "ReleasedSeveral", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><Version>4.5.6</Version>", Release },
        { "ReleasedOff", "<BatonEnabled>false</BatonEnabled><AssemblyVersion>4.0.0.0</AssemblyVersion>", Release },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void OfAProject_IsOneOfTwo(string project, string properties, string expected)
    {
        Assert.NotNull(properties);
        Assert.Contains($"{project}: {expected.Replace("+", $"+{evaluated.Commit}", StringComparison.Ordinal)}", evaluated.Lines);
    }

    /// <summary>Another versioner in a project that the command alone versions.</summary>
    [Fact]
    public void WithAnotherVersioner_IsRefused() =>
        Assert.Contains(evaluated.Lines, l => l.Contains("error BATON1104: MinVer and Baton both give Versioned.csproj a version.", StringComparison.Ordinal));

    /// <summary>The project of this repository that has an identity of its own, as the release of this repository builds it.</summary>
    [Fact]
    public async Task OfCakeFrosting_IsThatOfThePackageItStandsInFor()
    {
        string[] names = ["Version", "AssemblyVersion", "FileVersion"];
        var dotnet = new DotNetCommand(RepositoryRoot.Path, new Dictionary<string, string>(), _ => { });
        var project = RepositoryRoot.Combine("build", "Cake.Frosting", "Cake.Frosting.csproj");

        var (_, lines) = await dotnet.RunAsync(["msbuild", project, "-nologo", $"-getProperty:{string.Join(',', names)}", .. evaluated.Properties], TestContext.Current.CancellationToken);

        var properties = JsonNode.Parse(string.Concat(lines))!["Properties"]!;
        Assert.Equal(["7.0.0", "7.0.0.0", "7.0.0.0"], names.Select(n => (string)properties[n]!));
    }

    public sealed class Evaluated : IAsyncLifetime
    {
        private readonly Unit _unit = new(
        [
            .. Sources.OnTheirOwn.Where(f => f.Path is not "Directory.Build.targets" and not "Directory.Build.props"),
            ("Directory.Build.props", """
                <Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>8.8.8</Version><AssemblyVersion>8.8.8.8</AssemblyVersion></PropertyGroup></Project>
                """),
            ("Directory.Build.targets", """
                <Project>
                  <Target Name="Say"><Message Importance="high" Text="$(MSBuildProjectName): $(Version),$(PackageVersion),$(AssemblyVersion),$(FileVersion),$(InformationalVersion)" /></Target>
                </Project>
                """),
            .. Projects.Select(p => ($"{p.Data.Item1}/{p.Data.Item1}.csproj", Project(p.Data.Item2, ""))),
            ("Versioned/Versioned.csproj", Project("", """<ItemGroup><PackageReference Include="MinVer" Version="8.0.0" /></ItemGroup>""")),
            ("All.proj", $"""
                <Project><Target Name="Build">
                  <MSBuild Projects="{string.Join(';', Projects.Select(p => $"{p.Data.Item1}/{p.Data.Item1}.csproj"))}" Targets="Say" />
                  <MSBuild Projects="Versioned/Versioned.csproj" Targets="_BatonRefuseOtherVersioners" />
                </Target></Project>
                """),
        ])
        {
            Released = [.. Projects.Select(p => p.Data.Item1).Where(n => n.StartsWith("Released", StringComparison.Ordinal)).Select(n => $"{n}/{n}.csproj")],
            Build = new BuildConfiguration { Project = "All.proj" },
        };

        /// <summary>What MSBuild said, line by line; a hyphen stands for what a project leaves to the .NET SDK.</summary>
        public IReadOnlyList<string> Lines { get; private set; } = [];

        public string Commit => _unit.Version.Commit;

        /// <summary>Those of a release.</summary>
        public IReadOnlyList<string> Properties => _unit.Properties;

        public async ValueTask InitializeAsync()
        {
            var (_, lines) = await _unit.DotNet.RunAsync(["msbuild", "All.proj", "-nologo", .. _unit.Properties], TestContext.Current.CancellationToken);
            Lines = [.. lines.Select(l => l.Trim()).Select(l => l.Split(": ") is [var name, var said] && said.Split(',') is { Length: 5 } values
                ? $"{name}: {string.Join(' ', values.Select(v => v.Length == 0 ? "-" : v))}" : l)];
        }

        public ValueTask DisposeAsync()
        {
            _unit.Dispose();
            return ValueTask.CompletedTask;
        }

        private static string Project(string properties, string items) => $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup>{items}</Project>""";
    }
}

using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using Baton.Cake.Tests.Equipment;

namespace Baton.Cake.Tests.Packing;

/// <summary>What is published does not depend on where and when it was built.</summary>
public sealed class ACommitPackedInTwoFolders(TwoFolders folders) : IClassFixture<TwoFolders>
{
    [Fact]
    public void HasTheSameBytes()
    {
        Assert.Equal(["Lib.1.2.3-beta.1.nupkg", "Lib.1.2.3-beta.1.snupkg", "app-1.2.3-beta.1.zip"], folders.First.Select(a => a.Name));
        Assert.Equal(["nuget", "symbols", "zip"], folders.First.Select(a => a.Kind));
        foreach (var (one, two) in folders.First.Zip(folders.Second))
        {
            Assert.True(one == two, $"{one.Name}:\n{Differences(one.Name)}");
        }
    }

    [Fact]
    public void HasTheNotesInThePackageThatPeopleLookAt()
    {
        string Manifest(int artifact) => Encoding.UTF8.GetString(Entries(folders.Packages(folders.One), folders.First[artifact].Name).Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Bytes);

        Assert.Contains("<releaseNotes>Changes;\n- one\n</releaseNotes>", Manifest(0), StringComparison.Ordinal);
        Assert.DoesNotContain("<releaseNotes>Changes", Manifest(1), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesNoFolderOfTheMachine()
    {
        foreach (var (name, bytes) in folders.First.SelectMany(a => Entries(folders.Packages(folders.One), a.Name)))
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                Assert.True(bytes.AsSpan().IndexOf(encoding.GetBytes(folders.One.Path)) < 0, $"{name} names {folders.One.Path}.");
            }
        }
    }

    [Fact]
    public void LeavesOutTheExecutableOfThisMachineAndWhatIsNoSource() => Assert.Equal(
        [
            "App.deps.json", "App.dll", "App.pdb", "App.runtimeconfig.json", "App.staticwebassets.endpoints.json", "Lib.dll", "Lib.pdb", "Lib.xml",
            "hooks/activated", "web.config", "wwwroot/index.html", "wwwroot/index.html.br", "wwwroot/index.html.gz",
        ],
        Entries(folders.Packages(folders.One), "app-1.2.3-beta.1.zip").Select(e => e.Name));

    [Fact]
    public void KeepsWhatMayBeRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such bit.");
        using var zip = ZipFile.OpenRead(Path.Combine(folders.Packages(folders.One), "app-1.2.3-beta.1.zip"));

        Assert.Equal(["hooks/activated"], zip.Entries.Where(e => (e.ExternalAttributes >> 16 & 0b001_001_001) != 0).Select(e => e.FullName));
    }

    [Fact]
    public void CarriesTheVersionOnce()
    {
        var library = folders.One["Lib", "bin", "Release", "net10.0", "Lib.dll"];

        Assert.Equal(new Version(1, 0, 0, 0), AssemblyName.GetAssemblyName(library).Version);
        var file = FileVersionInfo.GetVersionInfo(library);
        Assert.Equal("1.2.3.0", file.FileVersion);
        Assert.Equal($"1.2.3-beta.1+{folders.One.Version.Commit}", file.ProductVersion);
    }

    [Fact]
    public async Task IsAPackageThatNuGetRestores()
    {
        using var user = new Unit(
        [
            .. Sources.OnTheirOwn,
            ("User.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <RestoreSources>{folders.Packages(folders.One)}</RestoreSources>
                    <RestorePackagesPath>packages</RestorePackagesPath>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="Lib" Version="1.2.3-beta.1" /></ItemGroup>
                </Project>
                """),
            ("User.cs", "class User { string text = Lib.Greeting.Text; }"),
        ]);

        var error = await user.BuildAsync();

        Assert.True(error is null, error?.Message);
    }

    private string Differences(string artifact) => string.Join('\n',
        Entries(folders.Packages(folders.One), artifact).Zip(Entries(folders.Packages(folders.Two), artifact))
            .Where(p => p.First.Name != p.Second.Name || !p.First.Bytes.AsSpan().SequenceEqual(p.Second.Bytes))
            .Select(p => $"{p.First.Name} / {p.Second.Name}: {Text(p.First.Bytes)} / {Text(p.Second.Bytes)}"));

    private static string Text(byte[] bytes) => bytes.Length < 4000 ? Encoding.UTF8.GetString(bytes) : $"{bytes.Length} bytes";

    private static List<(string Name, byte[] Bytes)> Entries(string folder, string artifact)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, artifact));
        return [.. zip.Entries.Select(e =>
        {
            using var bytes = new MemoryStream();
            using var source = e.Open();
            source.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        })];
    }
}

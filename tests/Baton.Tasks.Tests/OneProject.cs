using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>A project, two commits after its tag, in one repository that is restored once: built as it is, as a release of Baton's, and as any version that somebody names.</summary>
public sealed class OneProject(OneProject.Repository fixture) : IClassFixture<OneProject.Repository>
{
    private static readonly string[] Info = ["-p:BatonGenerateVersionInfo=true", "-p:RootNamespace=Works"];

    private readonly UserRepository _repository = fixture.User;

    private string Source => _repository.At("One", "obj", "Debug", "net10.0", "BatonVersionInfo.g.cs");

    [Fact]
    public async Task TwoCommitsAfterTag_HasAllFiveValues_AndAnEditorSeesThem()
    {
        await IsPackedAsync(_repository, "1.2.4-alpha.0.2", "1.2.4.0");

        // An editor sees what was built, and goes on to see it until the next build.
        Assert.Equal("1.2.4-alpha.0.2", (await EditorSeesAsync()).Trim());
        _repository.Commit("fix: three");
        Assert.Equal("1.2.4-alpha.0.2", (await EditorSeesAsync()).Trim());
        _repository.Git.Git("reset", "--quiet", "--hard", "HEAD~1");
    }

    [Fact]
    public async Task EditorAfterAFetchedTag_GivesTheNextBuildNothingToDo()
    {
        await RunAsync("build", Info);
        var built = Written();
        _repository.Git.Tag("elsewhere/1.0.0");

        await RunAsync("msbuild", [.. Info, .. Editor.Compiles]);
        Assert.Equal(built, Written());
        await RunAsync("build", Info);
        Assert.Equal(built, Written());
    }

    [Fact]
    public async Task EditorBeforeTheFirstBuild_CompilesConstantsWithoutAVersion()
    {
        string[] other = [.. Info, "-p:Configuration=Other"];
        var source = _repository.At("One", "obj", "Other", "net10.0", "BatonVersionInfo.g.cs");
        _repository.Commit("fix: never built");
        await RunAsync("msbuild", [.. other, .. Editor.Compiles]);
        Assert.Contains("Version = \"\"", await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await RunAsync("build", other);
        Assert.Contains("Version = \"1.2.4-alpha.0.3\"", await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        _repository.Git.Git("reset", "--quiet", "--hard", "HEAD~1");
    }

    [Fact]
    public async Task ReleaseOfAUnit_SaysItsOwnCommitEverywhere()
    {
        // What baton tells a build: the unit's last change, which another commit came after.
        var commit = new string('a', 40);
        await RunAsync("build", [.. Info, "-p:BatonVersionOverride=1.2.3-beta.4", $"-p:BatonCommitOverride={commit}", "-p:BatonTagOverride=v1.2.2", "-p:BatonHeightOverride=4"]);

        Assert.Equal($"1.2.3-beta.4+{commit}", _repository.Versions("One", "bin", "Debug", "net10.0", "One.dll").Informational);
        var source = await File.ReadAllTextAsync(Source, TestContext.Current.CancellationToken);
        Assert.Contains($"Commit = \"{commit}\"", source, StringComparison.Ordinal);
        Assert.Contains("Tag = \"v1.2.2\"", source, StringComparison.Ordinal);
        Assert.Contains("Height = 4", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Override_WinsAndAWrongOneIsACodedError()
    {
        var head = _repository.Git.Head;
        await RunAsync("publish", [.. Info, "-c", "Debug", "-o", "out", "-p:BatonVersionOverride=5.6.7-rc.1"]);
        Assert.Equal(("5.0.0.0", "5.6.7.0", $"5.6.7-rc.1+{head}"), _repository.Versions("out", "One.dll"));
        Assert.Contains("Version = \"5.6.7-rc.1\"", await File.ReadAllTextAsync(Source, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var wrong = await _repository.RunAsync("build", "One", "--no-restore", "-p:BatonVersionOverride=five");
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("error BATON1101", wrong.Output, StringComparison.Ordinal);

        // Without the wish for it, the incremental clean takes the class away.
        await RunAsync("build", []);
        Assert.False(File.Exists(Source));
    }

    [Fact]
    public async Task ValuesOfTheProjectAndOfTheCommandLine_AreReplaced()
    {
        await RunAsync("build", ["-p:Version=9.9.9", "-p:PackageVersion=9.9.9", "-p:AssemblyVersion=9.9.9.9", "-p:FileVersion=9.9.9.9", "-p:InformationalVersion=9.9.9"]);

        Assert.Equal(("1.0.0.0", "1.2.4.0", $"1.2.4-alpha.0.2+{_repository.Git.Head}"), _repository.Versions("One", "bin", "Debug", "net10.0", "One.dll"));
    }

    [Fact]
    public async Task AssemblyVersionOfThePolicyNone_IsTheProjects()
    {
        await RunAsync("build", [.. Info, "-c", "None", "-p:BatonAssemblyVersion=none"]);

        Assert.Equal(("8.8.8.8", "1.2.4.0"), (_repository.Versions("One", "bin", "None", "net10.0", "One.dll") is var v ? (v.Assembly, v.File) : default));
        var source = await File.ReadAllTextAsync(_repository.At("One", "obj", "None", "net10.0", "BatonVersionInfo.g.cs"), TestContext.Current.CancellationToken);
        Assert.Contains("AssemblyVersion = \"8.8.8.8\"", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartsOfTheVersion_AreProperties_AndTheTagOfAnImageIsTheVersion()
    {
        string[] ask = ["-t:ComputeContainerConfig", "-p:OutputType=Exe", "-getProperty:BatonMajor,BatonMinor,BatonPatch,BatonPreRelease", "-getItem:ContainerImageTags"];
        var output = (await _repository.RunAsync(["msbuild", "One", .. ask])).Good().Output;

        Assert.All(
            ["\"BatonMajor\": \"1\"", "\"BatonMinor\": \"2\"", "\"BatonPatch\": \"4\"", "\"BatonPreRelease\": \"alpha.0.2\"", "\"Identity\": \"1.2.4-alpha.0.2\""],
            text => Assert.Contains(text, output, StringComparison.Ordinal));

        // A tag of the project's own stays.
        Assert.Contains("\"Identity\": \"own\"", (await _repository.RunAsync(["msbuild", "One", .. ask, "-p:ContainerImageTag=own"])).Good().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabled_IsLeftAlone()
    {
        await RunAsync("pack", [.. Info, "-c", "Disabled", "-o", "out", "-p:BatonEnabled=false"]);

        var (assembly, file, informational) = _repository.Versions("One", "bin", "Disabled", "net10.0", "One.dll");
        Assert.Equal(("8.8.8.8", "8.8.8.8"), (assembly, file));
        Assert.StartsWith("8.8.8-own", informational, StringComparison.Ordinal);
        Assert.True(File.Exists(_repository.At("out", "One.8.8.8.nupkg")));
        Assert.Empty(Directory.EnumerateFiles(_repository.At("One", "obj", "Disabled"), "Baton*", SearchOption.AllDirectories));
    }

    /// <summary>Packs the project <c>One</c>, which then has its version in all five places.</summary>
    internal static async Task IsPackedAsync(UserRepository repository, string version, string fileVersion)
    {
        (await repository.RunAsync("pack", "One", "-c", "Release", "-o", "out")).Good();

        Assert.Equal(("1.0.0.0", fileVersion, $"{version}+{repository.Git.Head}"), repository.Versions("One", "bin", "Release", "net10.0", "One.dll"));
        var nuspec = repository.Nuspec("out", $"One.{version}.nupkg");
        Assert.Equal(version, nuspec.Descendants().Single(e => e.Name.LocalName == "version").Value);
        Assert.DoesNotContain(nuspec.Descendants(), e => e.Name.LocalName == "dependency" && (string?)e.Attribute("id") == "Baton.Sdk");
    }

    private async Task<string> EditorSeesAsync() =>
        (await _repository.RunAsync("msbuild", "One", "-t:BatonVersion", "-p:Configuration=Release", "-p:DesignTimeBuild=true", "-getProperty:Version")).Good().Output;

    private Dictionary<string, DateTime> Written() => new[] { "One.AssemblyInfo.cs", "BatonVersionInfo.g.cs", "One.dll", "Baton.version" }
        .ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_repository.At("One", "obj", "Debug", "net10.0", f)));

    private async Task RunAsync(string command, string[] arguments) => (await _repository.RunAsync([command, "One", .. command == "msbuild" ? (string[])[] : ["--no-restore"], .. arguments])).Good();

    /// <summary>The repository, restored.</summary>
    public sealed class Repository(SdkPackage package) : IAsyncLifetime
    {
        // Values of the project's own, which are what it has without Baton.
        private const string Own =
            "<Version>8.8.8</Version><PackageVersion>8.8.8</PackageVersion><AssemblyVersion>8.8.8.8</AssemblyVersion><FileVersion>8.8.8.8</FileVersion><InformationalVersion>8.8.8-own</InformationalVersion>";

        internal UserRepository User { get; } = UserRepository.WithSdk(package);

        public async ValueTask InitializeAsync()
        {
            User.Library("One", $"<TargetFramework>net10.0</TargetFramework>{Own}");
            User.Commit("feat: begin");
            User.Git.Tag("1.2.3");
            User.Commit("fix: one");
            User.Commit("fix: two");
            (await User.RunAsync("restore", "One")).Good();
        }

        public ValueTask DisposeAsync()
        {
            User.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

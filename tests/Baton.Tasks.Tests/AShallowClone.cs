using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>A shallow clone whose tag is behind the cut, built whole: what stays goes on, and what would leave is refused.</summary>
public sealed class AShallowClone(AShallowClone.Repository fixture) : IClassFixture<AShallowClone.Repository>
{
    private readonly UserRepository _repository = fixture.User;

    [Fact]
    public void IsBuiltWithAWarning()
    {
        Assert.Contains("warning BATON1003", fixture.Build.Output, StringComparison.Ordinal);
        Assert.StartsWith("0.0.0-shallow.", _repository.Versions("One", "bin", "Debug", "net10.0", "One.dll").Informational, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsLeftAsItWasBuiltByAnEditor()
    {
        var facts = _repository.At("One", "obj", "Debug", "net10.0", "One.AssemblyInfo.cs");
        var built = File.GetLastWriteTimeUtc(facts);

        (await _repository.RunAsync(["msbuild", "One", .. Editor.Compiles])).Good();

        Assert.Equal(built, File.GetLastWriteTimeUtc(facts));
    }

    [Fact]
    public void IsBuiltWithAPackageOnTheSide() => Assert.Single(Packages("Side"));

    [Theory]
    [InlineData("pack", "One", "--no-build")]
    [InlineData("publish", "Site", "--no-build", "-t:PublishContainer")]
    [InlineData("publish", "Site", "--no-build", "-p:PublishProfile=DefaultContainer")]
    [InlineData("pack", "Side")]
    [InlineData("build", "Side", "-t:Pack")]
    public async Task IsNotPacked(string command, string project, params string[] more)
    {
        var run = await _repository.RunAsync([command, project, "-c", "Debug", "--no-restore", "-p:PackageOutputPath=out", .. more]);

        Assert.True(run.ExitCode != 0, run.Output);
        Assert.Contains("error BATON1100", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_repository.At(project, "out")));
    }

    [Theory]
    [InlineData("pack", "One", "--no-build", "-p:BatonAllowUncertainVersion=true")]
    [InlineData("pack", "Tests", "--no-restore")]
    [InlineData("publish", "One", "--no-build", "-t:PublishContainer")]
    [InlineData("publish", "Site", "--no-build")]
    [InlineData("build", "Site", "--no-restore", "-p:DeployOnBuild=true")]
    public async Task GoesOn_WhereThatIsAskedFor_AndWhereNothingLeaves(string command, string project, params string[] more) =>
        (await _repository.RunAsync([command, project, "-c", "Debug", .. more])).Good();

    private IEnumerable<string> Packages(string project) => Directory.EnumerateFiles(_repository.At(project, "bin"), "*.nupkg", SearchOption.AllDirectories);

    public sealed class Repository(SdkPackage package) : IAsyncLifetime
    {
        private readonly UserRepository _whole = UserRepository.WithSdk(package);
        private UserRepository? _shallow;

        internal UserRepository User => _shallow!;

        internal BuildRun Build { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _whole.Library("One");
            _whole.Library("Side", "<TargetFramework>net10.0</TargetFramework><GeneratePackageOnBuild>true</GeneratePackageOnBuild>");
            _whole.Library("Tests", "<TargetFramework>net10.0</TargetFramework><IsPackable>false</IsPackable>");
            _whole.Git.Write("Site/File.cs", "public static class Site { public static void Main() { } }\n");
            _whole.Git.Write("Site/Site.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
            _whole.Git.Write("All.slnx", $"<Solution>{string.Concat(new[] { "One", "Side", "Tests", "Site" }.Select(p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");
            _whole.Commit("feat: begin");
            _whole.Git.Tag("1.0.0");
            _whole.Commit("fix: one");
            _shallow = new UserRepository(package, _whole.Git.Clone(depth: 1));
            Build = (await User.RunAsync("build", "All.slnx")).Good();
        }

        public ValueTask DisposeAsync()
        {
            _shallow?.Dispose();
            _whole.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

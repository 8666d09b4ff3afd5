using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>Projects in a repository with tags <c>v1.2.3</c> and no prefix that is set, built whole: what stays goes on with a warning, what would leave is refused.</summary>
public sealed class BuildsBesideAnotherPrefix(BuildsBesideAnotherPrefix.Repository fixture) : IClassFixture<BuildsBesideAnotherPrefix.Repository>
{
    private readonly UserRepository _repository = fixture.User;

    [Fact]
    public void AreBuiltWithAWarning_AndAPackageOnTheSide()
    {
        Assert.Contains("warning BATON1014: The version is 0.0.0-alpha.0.1, but the tag 'v1.2.3'", fixture.Build.Output, StringComparison.Ordinal);
        Assert.StartsWith("0.0.0-alpha.0.1+", _repository.Versions("One", "bin", "Debug", "net10.0", "One.dll").Informational, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(_repository.At("Side", "bin"), "*.nupkg", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("pack", "One", "--no-build")]
    [InlineData("pack", "One", "--no-build", "-p:BatonAllowUncertainVersion=true")]
    [InlineData("pack", "Side")]
    [InlineData("publish", "Site", "--no-build")]
    [InlineData("publish", "Site", "--no-build", "-t:PublishContainer")]
    [InlineData("publish", "Site", "--no-build", "-p:PublishProfile=DefaultContainer")]
    public async Task AreNeitherPackedNorPublished(string command, string project, params string[] more)
    {
        var run = await _repository.RunAsync([command, project, "-c", "Debug", "--no-restore", "-p:PackageOutputPath=out", "-p:PublishDir=out/", .. more]);

        Assert.True(run.ExitCode != 0, run.Output);
        Assert.Contains("error BATON1015: The version 0.0.0-alpha.0.1 must not leave this machine: the tag 'v1.2.3'", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_repository.At(project, "out")));
    }

    [Theory]
    [InlineData("pack", "OtherOne", "-p:BatonTagPrefix=none")]
    [InlineData("pack", "OtherOne", "-p:BatonTagPrefix=v")]
    [InlineData("pack", "Tests")]
    [InlineData("publish", "OtherSite", "-p:BatonTagPrefix=v")]
    public async Task GoOn_WhereThePrefixIsSet_AndWhereNothingLeaves(string command, string project, params string[] more)
    {
        var run = (await _repository.RunAsync([command, project, "-c", "Debug", "--no-restore", .. more])).Good();

        Assert.Equal(project == "Tests", run.Output.Contains("BATON1014", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AreStopped_WhereWarningsAreErrors_UnlessTheWarningIsNamed()
    {
        var stopped = await _repository.RunAsync("build", "One", "--no-restore", "-warnaserror");
        Assert.True(stopped.ExitCode != 0, stopped.Output);
        Assert.Contains("error BATON1014", stopped.Output, StringComparison.Ordinal);

        (await _repository.RunAsync("build", "One", "--no-restore", "-warnaserror", "-warnnotaserror:BATON1014")).Good();
    }

    public sealed class Repository(SdkPackage package) : IAsyncLifetime
    {
        internal UserRepository User { get; } = UserRepository.WithSdk(package);

        internal BuildRun Build { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            User.Library("One");
            User.Library("OtherOne");
            User.Library("Side", "<TargetFramework>net10.0</TargetFramework><GeneratePackageOnBuild>true</GeneratePackageOnBuild>");
            User.Library("Tests", "<TargetFramework>net10.0</TargetFramework><IsPackable>false</IsPackable>");
            Site("Site");
            Site("OtherSite");
            User.Git.Write("All.slnx", $"<Solution>{string.Concat(new[] { "One", "OtherOne", "Side", "Tests", "Site", "OtherSite" }.Select(p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");
            User.Commit("feat: begin");
            User.Git.Tag("v1.2.3");
            User.Commit("fix: one");
            Build = (await User.RunAsync("build", "All.slnx")).Good();
        }

        public ValueTask DisposeAsync()
        {
            User.Dispose();
            return ValueTask.CompletedTask;
        }

        private void Site(string name)
        {
            User.Git.Write($"{name}/File.cs", "public static class Site { public static void Main() { } }\n");
            User.Git.Write($"{name}/{name}.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        }
    }
}

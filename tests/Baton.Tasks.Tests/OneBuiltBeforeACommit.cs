using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>Projects that were built as 1.0.0, before a commit: every way to a package that does not build them anew is refused.</summary>
public sealed class OneBuiltBeforeACommit(OneBuiltBeforeACommit.Repository fixture) : IClassFixture<OneBuiltBeforeACommit.Repository>
{
    private readonly UserRepository _repository = fixture.User;

    [Theory]
    [InlineData("pack", "Side")]
    [InlineData("pack", "Sides")]
    [InlineData("build", "Side", "-t:Pack")]
    [InlineData("build", "Sides", "-t:Pack")]
    public Task WhosePackageBuildsMakeOnTheSide_IsNotPackedAlone(string command, string project, params string[] target) =>
        IsRefusedAsync(project, [command, project, "-c", "Debug", "--no-restore", .. target]);

    [Fact]
    public Task ThatIsAFileOfItsPackage_IsNotPackedWithoutABuild() => IsRefusedAsync("Analyzer", ["pack", "Analyzer", "-c", "Debug", "--no-build"]);

    [Fact]
    public async Task AndElsewhereAfterIt_IsNotPackedWithoutABuild_ButPublished()
    {
        (await _repository.RunAsync("build", "One", "--no-restore", "-o", "elsewhere")).Good();

        var pack = await IsRefusedAsync("One", ["pack", "One", "-c", "Debug", "--no-build"]);
        Assert.Contains(_repository.At("One", "bin", "Debug", "net10.0", "One.dll"), pack.Output, StringComparison.Ordinal);

        // What is published comes from obj, as the build elsewhere left it.
        (await _repository.RunAsync("publish", "One", "-c", "Debug", "--no-build", "-o", "published")).Good();
        Assert.Equal($"1.0.1-alpha.0.1+{_repository.Git.Head}", _repository.Versions("published", "One.dll").Informational);
    }

    [Fact]
    public async Task IsPackedByTheNextBuild_AndThenAlone()
    {
        (await _repository.RunAsync("build", "Next", "--no-restore")).Good();
        var made = _repository.At("Next", "bin", "Debug", "Next.1.0.1-alpha.0.1.nupkg");
        Assert.True(File.Exists(made));
        File.Delete(made);

        (await _repository.RunAsync("pack", "Next", "-c", "Debug", "--no-restore")).Good();
        Assert.True(File.Exists(made));
    }

    private async Task<BuildRun> IsRefusedAsync(string project, string[] arguments)
    {
        var run = await _repository.RunAsync(arguments);
        Assert.True(run.ExitCode != 0, run.Output);
        Assert.Contains($"error BATON1102: {project} ", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_repository.At(project), "*1.0.1*.nupkg", SearchOption.AllDirectories));
        return run;
    }

    public sealed class Repository(SdkPackage package) : IAsyncLifetime
    {
        private const string OnTheSide = "<GeneratePackageOnBuild>true</GeneratePackageOnBuild>";

        internal UserRepository User { get; } = UserRepository.WithSdk(package);

        public async ValueTask InitializeAsync()
        {
            User.Library("One");
            User.Library("Side", $"<TargetFramework>net10.0</TargetFramework>{OnTheSide}");
            User.Library("Next", $"<TargetFramework>net10.0</TargetFramework>{OnTheSide}");

            // The outer build of several frameworks makes the package, with targets of its own.
            User.Library("Sides", $"<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>{OnTheSide}");
            User.Library(
                "Analyzer", "<TargetFramework>net10.0</TargetFramework><IncludeBuildOutput>false</IncludeBuildOutput><NoWarn>NU5128</NoWarn>",
                """<None Include="$(OutputPath)$(AssemblyName).dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />""");
            User.Git.Write("All.slnx", $"<Solution>{string.Concat(
                new[] { "One", "Side", "Next", "Sides", "Analyzer" }.Select(p => $"<Project Path=\"{p}/{p}.csproj\" />"))}</Solution>");
            User.Commit("feat: begin");
            User.Git.Tag("1.0.0");
            (await User.RunAsync("build", "All.slnx")).Good();
            User.Commit("fix: after the build");
        }

        public ValueTask DisposeAsync()
        {
            User.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

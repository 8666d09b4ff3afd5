using Baton.Build.Packing.Packages;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Pipeline.Uses;

namespace Baton.Cake.Tests.Uses;

/// <summary>Packages that are used before anybody can get them.</summary>
public sealed class PackageTrialTests(PackedProjects packed) : IClassFixture<PackedProjects>
{
    [Theory]
    [InlineData("Lost.Lib", "BATON8040", "Good.Lib")]
    [InlineData("Broken.Lib", "BATON8041", "it cannot be built with")]
    [InlineData("Other.Lib", "BATON8042", "Other.Lib 1.0.0 says that it is for net10.0, and has no assembly that fits: it has net48.")]
    [InlineData("Dead.Tool", "BATON8044", "there is no settings.json")]
    [InlineData("Old.Tool", "BATON2073", "The runtime Microsoft.NETCore.App 10.99.0 is not installed here, and ")]
    public async Task SayWhatIsWrongWithThem(string id, string code, string cause)
    {
        var folder = Place(id);

        var error = await Trial(folder).RunAsync(Packages([(id, new())]), TestContext.Current.CancellationToken);

        Assert.Equal((code, ExitCode.StepFailed), (error?.Code, error?.Descriptor.Exit));
        Assert.Contains(cause, error!.Message.Split('\n')[0], StringComparison.Ordinal);
    }

    /// <summary>A package that says it is a tool, and has no settings of one.</summary>
    [Fact]
    public async Task SayWhyAToolCannotBeInstalled()
    {
        var error = await Trial(Place("bare")).RunAsync(Packages([("Bare.Tool", new())]), TestContext.Current.CancellationToken);

        Assert.Equal(("BATON8043", ExitCode.StepFailed), (error?.Code, error?.Descriptor.Exit));
        Assert.Contains("'DotnetToolSettings.xml' was not found in the package", error!.Message, StringComparison.Ordinal);
    }

    /// <summary>A tool that refuses --help has started; what only changes a build is restored and not built with; one that is switched off is in the feed of the others.</summary>
    [Fact]
    public async Task AreGoodWhenTheyCanBeUsed()
    {
        var folder = Place("good");

        var error = await Trial(folder).RunAsync(
            Packages([("Good.Lib", Off), ("Lost.Lib", new()), ("Broken.Lib", Off), ("Build.Only", new()), ("Good.Tool", new()), ("Dead.Tool", Off)]), TestContext.Current.CancellationToken);

        Assert.True(error is null, error?.ToString());
        Assert.False(Directory.Exists(folder));
    }

    [Theory]
    [InlineData("test -f \"$BATON_PACKAGE_FEED/Good.Lib.1.0.0.nupkg\" && test -d \"$BATON_UNIT_FOLDER\" && test \"$PWD\" = \"${feed%/feed}/commands/Good.Lib\"", null)]
    [InlineData("echo \"said [$NUGET_API_KEY] $BATON_PACKAGE_ID ${version} ${id}\"; exit 7", "said [] Good.Lib 1.0.0 Good.Lib\n'sh -c ")]
    [InlineData("printf \"Framework: 'Microsoft.NETCore.App', version '8.0.0' (x64)\\n\"; seq 20; exit 150", "The runtime Microsoft.NETCore.App 8.0.0 is not installed here", "BATON2073")]
    [InlineData("exit 7", "'sh -c exit 7', which uses Good.Lib 1.0.0, ended with 7.")]
    public async Task AreUsedByACommandOfOnesOwn(string script, string? said, string code = "BATON8045")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        var folder = Place($"command-{script.Length}");
        var command = new PackageUse { Command = ["sh", "-c", script.Replace("${feed%/feed}", folder, StringComparison.Ordinal)] };

        var error = await Trial(folder).RunAsync(Packages([("Good.Lib", command)]), TestContext.Current.CancellationToken);

        Assert.Equal(said is null ? null : code, error?.Code);
        Assert.StartsWith(said ?? "", error?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreUsedByACommandThatIsThere()
    {
        var error = await Trial(Place("nowhere")).RunAsync(Packages([("Good.Lib", new PackageUse { Command = ["no-such-program"] })]), TestContext.Current.CancellationToken);

        Assert.Equal("BATON8045", error?.Code);
        Assert.Contains("could not be started", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreReadable()
    {
        var file = Path.Combine(packed.Path, "none.nupkg");
        File.WriteAllText(file, "no zip");

        Assert.Equal("BATON8046", Assert.Single(UsedPackage.Of([file], new Dictionary<string, IPacker>()).Diagnostics).Code);
    }

    private static PackageUse Off { get; } = new() { Enabled = false };

    private string Place(string name) => Path.Combine(packed.Path, "uses", name);

    private PackageTrial Trial(string folder) => new(
        folder, Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, name => Environment.GetEnvironmentVariable(name)!).Append(new("NUGET_API_KEY", "hunter2"))
            .DistinctBy(v => v.Key).ToDictionary(), new ChildVariables(), _ => { })
    {
        Unit = packed.Path,
        Timeout = TimeSpan.FromMinutes(10),
    };

    private IReadOnlyList<UsedPackage> Packages((string Id, PackageUse Use)[] packages) => UsedPackage.Of(
        packages.Select(p => packed.File(p.Id)),
        packages.ToDictionary(p => $"{p.Id}.1.0.0.nupkg", p => (IPacker)new PackagePacker("", p.Id) { Use = p.Use })).Value!;
}

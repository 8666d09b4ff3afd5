using System.Reflection;
using Baton.Testing;
using Baton.Testing.Processes;

namespace Baton.Tasks.Tests.Equipment;

/// <summary>The real package in a local feed, packed once for all tests, with a package folder of its own so that nothing stale is ever used.</summary>
public sealed class SdkPackage : IAsyncLifetime
{
    public const string Version = "0.1.0";

    private static readonly (string Name, string Version)[] Others =
    [
        ("microsoft.build.notargets", "3.7.0"), ("microsoft.netcore.platforms", "1.1.0"), ("netstandard.library", "2.0.3"),
        ("minver", "8.0.0"), ("nerdbank.gitversioning", "3.10.94"), ("gitversion.msbuild", "6.8.2"),
    ];

    private readonly StartedProcesses _processes = new();
    private readonly TempFolder _folder = new();

    /// <summary>The folder with the package.</summary>
    public string Feed => _folder["feed"];

    /// <summary>Where packages are restored to.</summary>
    public string Packages => _folder["packages"];

    /// <summary>A home without settings.</summary>
    public string Home => Directory.CreateDirectory(_folder["home"]).FullName;

    public async ValueTask InitializeAsync()
    {
        var configuration = Metadata("Configuration");

        // Built with this test project; a build from here would replace assemblies that other tests are running on.
        var run = await DotNet.RunAsync(
            RepositoryRoot.Path, Home, Packages, "pack", RepositoryRoot.Combine("sdk", "Baton.Sdk"), "--no-build", "--no-restore",
            "--configuration", configuration, "--output", Feed, $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={_folder["nuspec"]}");
        run.Good();
        foreach (var (name, version) in Others)
        {
            File.Copy(Path.Combine(Metadata("Packages"), name, version, $"{name}.{version}.nupkg"), Path.Combine(Feed, $"{name}.{version}.nupkg"));
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        _processes.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Metadata(string key) =>
        typeof(SdkPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

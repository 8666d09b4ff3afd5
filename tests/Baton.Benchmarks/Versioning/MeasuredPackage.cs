using System.IO.Compression;
using System.Runtime.InteropServices;
using Baton.Testing;

namespace Baton.Benchmarks.Versioning;

/// <summary>The package as it is released: with tasks that are compiled ahead of time.</summary>
internal sealed class MeasuredPackage : IDisposable
{
    /// <summary>Its version.</summary>
    public const string Version = "0.0.1-benchmark";

    private readonly TempFolder _folder = new();

    public MeasuredPackage(Action<string, string[]> run) => run(
        RepositoryRoot.Path,
        ["pack", "sdk/Baton.Sdk", "-c", "Release", "-o", Feed, "-v:q", "-p:BatonReadyToRun=true", $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={_folder["nuspec"]}"]);

    /// <summary>The folder that it is in.</summary>
    public string Feed => _folder["feed"];

    /// <summary>This program with the assemblies of the package in the place of those that it was built with.</summary>
    /// <returns>The program's path.</returns>
    public string Program()
    {
        var copy = _folder["program"];
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        using var package = ZipFile.OpenRead(Path.Combine(Feed, $"Baton.Sdk.{Version}.nupkg"));
        var ready = package.Entries.Where(e => e.FullName == $"tasks/net10.0/{RuntimeInformation.RuntimeIdentifier}/{e.Name}" && e.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        if (ready.Count == 0)
        {
            throw new InvalidOperationException($"The package has no tasks for {RuntimeInformation.RuntimeIdentifier}.");
        }

        foreach (var entry in ready.Where(e => File.Exists(Path.Combine(copy, e.Name))))
        {
            entry.ExtractToFile(Path.Combine(copy, entry.Name), overwrite: true);
        }

        return Path.Combine(copy, "Baton.Benchmarks.dll");
    }

    public void Dispose() => _folder.Dispose();
}

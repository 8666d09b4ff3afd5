using System.IO.Compression;
using System.Text.Json.Nodes;
using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>What the package carries: targets, and the tasks with all that they load on every machine.</summary>
public sealed class ThePackage : IDisposable
{
    private const string Tasks = "tasks/net10.0/";
    private readonly ZipArchive _package;

    public ThePackage(SdkPackage package) => _package = ZipFile.OpenRead(Path.Combine(package.Feed, $"Baton.Sdk.{SdkPackage.Version}.nupkg"));

    private HashSet<string> Files => [.. _package.Entries.Select(e => Uri.UnescapeDataString(e.FullName))];

    [Fact]
    public void HasAllThatTheTasksSayTheyLoad()
    {
        using var stream = _package.GetEntry($"{Tasks}Baton.Tasks.deps.json")!.Open();
        var libraries = JsonNode.Parse(stream)!["targets"]!.AsObject().Single().Value!.AsObject().Select(l => l.Value!.AsObject()).ToList();
        var assemblies = libraries.SelectMany(l => Names(l, "runtime")).Select(f => Tasks + Path.GetFileName(f)).ToHashSet();
        var native = libraries.SelectMany(l => Names(l, "runtimeTargets")).Select(f => Tasks + f).ToHashSet();

        Assert.Superset(new HashSet<string> { $"{Tasks}Baton.Tasks.dll", $"{Tasks}Baton.Core.dll", $"{Tasks}Baton.Git.dll", $"{Tasks}LibGit2Sharp.dll" }, assemblies);
        Assert.All(["linux-x64", "linux-arm64", "linux-musl-x64", "linux-musl-arm64", "osx-arm64", "win-x64"], r => Assert.Single(native, f => f.StartsWith($"{Tasks}runtimes/{r}/native/", StringComparison.Ordinal)));
        Assert.Superset(assemblies, Files);
        Assert.Superset(native, Files);
    }

    /// <summary>A second copy of MSBuild's would be loaded beside its own; nothing is compiled against.</summary>
    [Theory]
    [InlineData("Microsoft.Build")]
    [InlineData("lib/")]
    [InlineData("ref/")]
    [InlineData(".pdb")]
    public void HasNo(string part) => Assert.DoesNotContain(Files, f => f.StartsWith(part, StringComparison.Ordinal) || Path.GetFileName(f).StartsWith(part, StringComparison.OrdinalIgnoreCase) || f.EndsWith(part, StringComparison.Ordinal));

    [Theory]
    [InlineData("Sdk/Sdk.props")]
    [InlineData("Sdk/Sdk.targets")]
    [InlineData("build/Baton.Sdk.targets")]
    [InlineData("buildMultiTargeting/Baton.Sdk.targets")]
    [InlineData("targets/Baton.targets")]
    public void Has(string file) => Assert.Contains(file, Files);

    public void Dispose() => _package.Dispose();

    private static IEnumerable<string> Names(JsonObject library, string assets) => library[assets] is JsonObject files ? files.Select(f => f.Key) : [];
}

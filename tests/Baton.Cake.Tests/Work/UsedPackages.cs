using System.IO.Compression;
using System.Security.Cryptography;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Releases;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Uses;
using Baton.Testing.Feeds;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Packages that are looked at by using them: what they carry runs, and it may be somebody else's.</summary>
public sealed class UsedPackages : IDisposable
{
    // Its own name, since it is set in this process for all the tests.
    private const string Secret = "UsedPackages_TOKEN";

    private readonly GitSandbox _git = GitSandbox.Init();

    public UsedPackages()
    {
        Environment.SetEnvironmentVariable(Secret, "hunter2+hunter2");
        _git.Write("baton.json", "{}");
        _git.Commit("feat: begin");
    }

    [Fact]
    public async Task RunWithoutAnySecretAndWithoutWhatLiesAbove()
    {
        // Nothing of the unit's own build, and a mapping that does not know our packages.
        _git.Write("Directory.Build.rsp", "-property:TargetFramework=net1.0\n");
        _git.Write("Directory.Build.props", "<Project><Import Project=\"nowhere.props\" /></Project>");
        _git.Write("nuget.config", """
            <configuration>
              <packageSources><clear /><add key="ours" value="feed" /><add key="theirs" value="other" /></packageSources>
              <packageSourceMapping><clear /><packageSource key="ours"><package pattern="Helper" /></packageSource><packageSource key="theirs"><package pattern="Acme*" /></packageSource></packageSourceMapping>
            </configuration>
            """);
        _git.Write("other/.keep", "");
        Package(_git.Write("feed/Helper.1.0.0.nupkg", ""), "Helper", null, null);

        // The same version with other bytes, where the mapping would look for it.
        Package(_git.Write("other/Acme.Lib.1.0.0.nupkg", ""), "Acme.Lib", null, "<Project><Target Name=\"Wrong\" BeforeTargets=\"Build\"><Error Text=\"the other one\" /></Target></Project>");
        var package = _git.Write("published/Acme.Lib.1.0.0.nupkg", "");
        Package(package, "Acme.Lib", "Helper", $"""
            <Project>
              <Target Name="Look" BeforeTargets="Build">
                <Error Condition="'$({Secret})$(BATON_SIGNING_KEY)$(NuGetPackageSourceCredentials_ours)' != ''" Text="seen" />
                <WriteLinesToFile File="$(MSBuildProjectDirectory)/../ran" Lines="$(TargetFramework)" />
              </Target>
            </Project>
            """);
        var run = Runs.Of(_git.Path, new(), _git.Variables.Concat(new Dictionary<string, string>
        {
            [Secret] = "hunter2+hunter2",
            ["BATON_SIGNING_KEY"] = "key.pem",
            ["NuGetPackageSourceCredentials_ours"] = "Username=ada;Password=hunter2",
        }));
        var bytes = await File.ReadAllBytesAsync(package, TestContext.Current.CancellationToken);
        var release = new Release { Name = "acme", Version = "1.0.0", Tag = "1.0.0", Commit = "", Artifacts = [new("Acme.Lib.1.0.0.nupkg", "nuget", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))] };
        var scratch = Path.Combine(_git.Path, "artifacts", "verify");

        var used = await PackageUseCheck.RunAsync(run.Run, run.Versioned.Unit, new PublishedRelease(release, Path.GetDirectoryName(package)!, Path.GetDirectoryName(package)!), scratch);

        Assert.True(used.IsSuccess, string.Join('\n', used.Diagnostics));
        Assert.Equal(1, used.Value);
        Assert.Equal($"net{Environment.Version.Major}.0\n", (await File.ReadAllTextAsync(Path.Combine(scratch, "ran"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Secret, null);
        _git.Dispose();
    }

    private static void Package(string path, string id, string? dependency, string? targets)
    {
        FeedPackage.Write(path, id, "1.0.0");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        if (targets is not null)
        {
            using var writer = new StreamWriter(zip.CreateEntry($"build/{id}.targets").Open());
            writer.Write(targets);
        }

        if (dependency is not null)
        {
            var nuspec = zip.GetEntry($"{id}.nuspec")!;
            using var reader = new StreamReader(nuspec.Open());
            var text = reader.ReadToEnd();
            reader.Dispose();
            nuspec.Delete();
            using var writer = new StreamWriter(zip.CreateEntry($"{id}.nuspec").Open());
            writer.Write(text.Replace("</metadata>", $"<dependencies><dependency id=\"{dependency}\" version=\"1.0.0\" /></dependencies></metadata>", StringComparison.Ordinal));
        }
    }
}

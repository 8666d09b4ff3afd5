using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Baton.Tasks.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Git;

[assembly: AssemblyFixture(typeof(SdkPackage))]

namespace Baton.Tasks.Tests;

/// <summary>The real package, in real repositories, built by the real dotnet.</summary>
public sealed class SdkTests(SdkPackage package)
{
    [Fact]
    public async Task ReferenceToThePackage_GivesAllFiveValues()
    {
        using var repository = UserRepository.WithReference(package);
        // Of two frameworks the outer build makes the package, with targets of its own.
        repository.Library("One", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        repository.Commit("feat: begin");
        repository.Git.Tag("1.2.3");
        repository.Commit("fix: one");

        await OneProject.IsPackedAsync(repository, "1.2.4-alpha.0.1", "1.2.4.0");
    }

    [Fact]
    public async Task BothWaysAtOnce_AreOne()
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Library(
            "One", "<TargetFrameworks>net10.0</TargetFrameworks>", $"""<PackageReference Include="Baton.Sdk" Version="{SdkPackage.Version}" PrivateAssets="all" />""");
        repository.Commit("feat: begin");
        repository.Git.Tag("1.2.3");
        repository.Commit("fix: one");

        Assert.Contains("0 Warning(s)", (await repository.RunAsync("build", "One")).Good().Output, StringComparison.Ordinal);
        await OneProject.IsPackedAsync(repository, "1.2.4-alpha.0.1", "1.2.4.0");
    }

    [Fact]
    public async Task TwoRepositoriesInOneBuild_KeepTheirVersions()
    {
        using var outer = UserRepository.WithSdk(package);
        outer.Library("Outer", items: """<ProjectReference Include="../inner/Inner/Inner.csproj" />""");
        outer.Commit("feat: begin");
        outer.Git.Tag("1.0.0");
        using var inner = UserRepository.WithSdk(package);
        inner.Library("Inner");
        inner.Commit("feat: begin");
        inner.Git.Tag("2.0.0");
        outer.Git.Git("-c", "protocol.file.allow=always", "clone", "--quiet", inner.Git.Path, "inner");

        (await outer.RunAsync("build", "Outer")).Good();

        Assert.Equal("1.0.0.0", outer.Versions("Outer", "bin", "Debug", "net10.0", "Outer.dll").Assembly);
        Assert.Equal("2.0.0.0", outer.Versions("inner", "Inner", "bin", "Debug", "net10.0", "Inner.dll").Assembly);
    }

    [Fact]
    public async Task SourceArchive_PacksTheVersionOfItsTag_AndNoOther()
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Library("One");
        repository.Git.Write(".gitattributes", ".git_archival.txt export-subst\n");
        repository.Git.Write(".git_archival.txt", "node: $Format:%H$\nref-names: $Format:%D$\n");
        var tagged = repository.Commit("feat: begin");
        repository.Git.Tag("1.2.3");
        repository.Commit("fix: one");
        foreach (var commit in new[] { "1.2.3", "HEAD" })
        {
            // As GitHub lays its tarballs out: one folder, named after the repository.
            using var folder = new TempFolder();
            repository.Git.Git("archive", $"--prefix=works-{commit}/", $"--output={folder["works.tar.gz"]}", commit);
            await using (var zipped = new GZipStream(File.OpenRead(folder["works.tar.gz"]), CompressionMode.Decompress))
            {
                await TarFile.ExtractToDirectoryAsync(zipped, folder.Path, overwriteFiles: false, TestContext.Current.CancellationToken);
            }

            var pack = await DotNet.RunAsync(folder[$"works-{commit}"], package.Home, package.Packages, "pack", "One", "-o", folder["out"]);
            if (commit == "HEAD")
            {
                Assert.Contains("error BATON1100", pack.Output, StringComparison.Ordinal);
                Assert.False(Directory.Exists(folder["out"]));
                continue;
            }

            pack.Good();
            Assert.Equal(["One.1.2.3.nupkg"], Directory.EnumerateFiles(folder["out"]).Select(Path.GetFileName));
            Assert.EndsWith($"+{tagged}", FileVersionInfo.GetVersionInfo(folder[$"works-{commit}/One/bin/Release/net10.0/One.dll"]).ProductVersion, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TasksForThisMachine_AreTakenWhereThePackageHasThem()
    {
        using var repository = new UserRepository(package, GitSandbox.Init());
        repository.Library("One");
        repository.Git.Write("Directory.Build.targets", "<Project />");
        repository.Git.Write("Directory.Packages.props", "<Project />");
        var runtime = (await repository.RunAsync("msbuild", "One", "-getProperty:NETCoreSdkRuntimeIdentifier")).Good().Output.Trim();
        using var folder = new TempFolder();
        using (var zip = ZipFile.OpenRead(Path.Combine(package.Feed, $"Baton.Sdk.{SdkPackage.Version}.nupkg")))
        {
            await zip.ExtractToDirectoryAsync(folder.Path, TestContext.Current.CancellationToken);
        }

        // As the line <Sdk Name="Baton.Sdk" /> imports it: before the project's own properties.
        repository.Git.Write("Directory.Build.props", $"""<Project><Import Project="{folder["targets", "Baton.targets"]}" /></Project>""");
        repository.Commit("feat: begin");
        Assert.Equal(folder["tasks", "net10.0", "Baton.Tasks.dll"], await TasksAsync(repository));

        var portable = folder["tasks", "net10.0"];
        Directory.CreateDirectory(folder["tasks", "net10.0", runtime]);
        foreach (var file in Directory.EnumerateFiles(portable).ToList())
        {
            File.Copy(file, folder["tasks", "net10.0", runtime, Path.GetFileName(file)]);
        }

        Assert.Equal(folder["tasks", "net10.0", runtime, "Baton.Tasks.dll"], await TasksAsync(repository));
    }

    private static async Task<string> TasksAsync(UserRepository repository)
    {
        var output = (await repository.RunAsync("build", "One", "-v:diag", "-t:Restore;BatonVersion")).Good().Output;
        var file = Regex.Match(output, "Using \"GetBatonVersion\" task from assembly \"([^\"]+)\"").Groups[1].Value;
        return Path.GetFullPath(file);
    }
}

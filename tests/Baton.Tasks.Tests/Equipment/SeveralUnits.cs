using System.IO.Compression;
using System.Text;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests.Equipment;

/// <summary>
/// Release units in one repository and one solution, in every language and kind of project, built once for many expectations:
/// at first (<c>-mt -bl</c>), unchanged (<c>-graph</c>), packed without a build after a commit elsewhere, published after a commit that changes the unit <c>lib</c>, which <c>app</c> names in its paths, and
/// packed and published without a build after one that changes the unit <c>basic</c>, which must not be, and released.
/// </summary>
public sealed class SeveralUnits(SdkPackage package) : IAsyncLifetime
{
    public const string Solution = "Works.slnx";

    private const string Asking = "<BatonGenerateVersionInfo>true</BatonGenerateVersionInfo>";

    private readonly UserRepository _repository = UserRepository.WithSdk(package);

    /// <summary>The first commit, which has every tag.</summary>
    public string First { get; private set; } = "";

    /// <summary>The commit after it, which changes no unit.</summary>
    public string Elsewhere { get; private set; } = "";

    /// <summary>The commit after that, which changes files of the unit <c>lib</c> alone.</summary>
    public string Second { get; private set; } = "";

    /// <summary>What each build wrote.</summary>
    internal Dictionary<string, BuildRun> Runs { get; } = [];

    /// <summary>Assembly, file and informational version of what was built, by build and by file below <c>bin</c> or the folder of the publish.</summary>
    internal Dictionary<(string Build, string File), (string Assembly, string File, string Informational)> Versions { get; } = [];

    /// <summary>When each compiler output and each generated source was written, by build.</summary>
    internal Dictionary<string, Dictionary<string, DateTime>> Written { get; } = [];

    internal UserRepository Repository => _repository;

    public async ValueTask InitializeAsync()
    {
        Lay();
        First = _repository.Commit("feat: begin");
        foreach (var tag in new[] { "lib/v1.2.0", "app/v3.0.0", "basic/5.0.0" })
        {
            _repository.Git.Tag(tag);
        }

        await BuildAsync("first", "build", Solution, "-mt", "-bl:first.binlog");
        await BuildAsync("unchanged", "build", Solution, "-graph", "--no-restore");
        _repository.Git.Write("notes.md", "notes\n");
        Elsewhere = _repository.Commit("docs: notes");
        await BuildAsync("pack", "pack", Solution, "-c", "Debug", "--no-build", "-o", "out");
        _repository.Git.Write("lib/Lib/File.cs", "namespace Works { public class Lib { public string Name { get; } = BatonVersionInfo.Tag; } }\n");
        Second = _repository.Commit("feat: say the tag");
        await BuildAsync("publish", "publish", "app/App", "-c", "Debug", "--no-restore", "-o", "published", "-m");
        _repository.Git.Write("basic/Basic/File.vb", "Public Class Basic\n    Public Const Version As String = \"none\"\nEnd Class\n");
        _repository.Commit("fix: after the build");
        foreach (var late in new[] { "pack", "publish" })
        {
            Runs[$"late {late}"] = await _repository.RunAsync(late, "basic/Basic", "-c", "Debug", "--no-build", "-o", "late");
        }

        // As a release of the unit "app" does it.
        await BuildAsync(
            "release", "pack", "app/App", "-c", "Release", "-o", "released", "-p:Version=3.1.0", "-p:PackageVersion=3.1.0", "-p:FileVersion=3.1.0.0",
            "-p:BatonVersionOverride=3.1.0", $"-p:BatonUnitOverride={_repository.At("app")}");
    }

    public ValueTask DisposeAsync()
    {
        _repository.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Every text of the binary log of the first build.</summary>
    internal string BinaryLog()
    {
        using var file = File.OpenRead(_repository.At("first.binlog"));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var all = new MemoryStream();
        unzipped.CopyTo(all);
        return Encoding.UTF8.GetString(all.GetBuffer(), 0, (int)all.Length);
    }

    private void Lay()
    {
        var git = _repository.Git;
        git.Git("remote", "add", "origin", "https://github.com/acme/works.git");
        git.Write("lib/baton.json", """{ "name": "lib", "versioning": { "tagPrefix": "lib/v", "paths": ["."] } }""");
        git.Write("app/baton.json", """{ "versioning": { "tagPrefix": "app/v", "paths": [".", "unit:lib"] } }""");
        git.Write("basic/baton.json", """{ "versioning": { "tagPrefix": "not-this-one/", "paths": ["."] } }""");
        _repository.Library("lib/Lib", $"<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><RootNamespace>Works</RootNamespace>{Asking}");
        git.Write("lib/Lib/File.cs", "namespace Works { public class Lib { public string Name { get; } = BatonVersionInfo.Version; } }\n");
        _repository.Library("lib/Functional", $"<TargetFramework>net10.0</TargetFramework><RootNamespace>my-works.2</RootNamespace>{Asking}", language: "fs");
        git.Write("lib/Functional/File.fs", "module Functional\nlet version = ``my_works``.``_2``.BatonVersionInfo.Version\n");
        _repository.Library("basic/Basic", $"<TargetFramework>net10.0</TargetFramework><BatonTagPrefix>basic/</BatonTagPrefix>{Asking}", language: "vb");
        git.Write("basic/Basic/File.vb", "Public Class Basic\n    Public Const Version As String = BatonVersionInfo.Version\nEnd Class\n");
        _repository.Library("lib/Skipped", $"<TargetFramework>net10.0</TargetFramework><BatonSkip>true</BatonSkip>{Asking}");
        _repository.Library(
            "app/App", $"<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><LangVersion>7.3</LangVersion>{Asking}",
            """<ProjectReference Include="../../lib/Lib/Lib.csproj" /><ProjectReference Include="../../basic/Basic/Basic.vbproj" />""");
        git.Write("app/App/File.cs", "public static class Program { public static void Main() { System.Console.Write(global::App.BatonVersionInfo.InformationalVersion + \" \" + new Works.Lib().Name); } }\n");
        git.Write("app/Content/Content.csproj", """
            <Project Sdk="Microsoft.Build.NoTargets/3.7.0">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><IsPackable>true</IsPackable><NoWarn>NU5128</NoWarn></PropertyGroup>
              <ItemGroup><None Include="words.txt" Pack="true" PackagePath="content/" /></ItemGroup>
            </Project>
            """);
        git.Write("app/Content/words.txt", "words\n");
        git.Write(Solution, $"<Solution>{string.Concat(
            new[] { "lib/Lib/Lib.csproj", "lib/Functional/Functional.fsproj", "basic/Basic/Basic.vbproj", "lib/Skipped/Skipped.csproj", "app/App/App.csproj", "app/Content/Content.csproj" }
                .Select(p => $"<Project Path=\"{p}\" />"))}</Solution>");
    }

    private async Task BuildAsync(string name, params string[] arguments)
    {
        Runs[name] = (await _repository.RunAsync(arguments)).Good();
        foreach (var file in Built("bin").Concat(Built("published")))
        {
            Versions[(name, file)] = _repository.Versions(file);
        }

        Written[name] = Built("obj").Concat(Sources()).ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_repository.At(f)));
    }

    private IEnumerable<string> Built(string folder) => Files("*.dll")
        .Where(f => f.Contains($"{folder}/", StringComparison.Ordinal) && Path.GetFileName(f) is "Lib.dll" or "Functional.dll" or "Basic.dll" or "Skipped.dll" or "App.dll")
        .Where(f => !f.Contains("/ref", StringComparison.Ordinal));

    private IEnumerable<string> Sources() => Files("BatonVersionInfo.g.*");

    private IEnumerable<string> Files(string pattern) => Directory
        .EnumerateFiles(_repository.Git.Path, pattern, SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(_repository.Git.Path, f).Replace('\\', '/'));
}

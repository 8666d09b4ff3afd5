using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests.Equipment;

/// <summary>A user's repository with projects that use the package.</summary>
internal sealed class UserRepository(SdkPackage package, GitSandbox git) : IDisposable
{
    public GitSandbox Git { get; } = git;

    /// <summary>A repository that has the SDK's line for all its projects.</summary>
    public static UserRepository WithSdk(SdkPackage package)
    {
        var repository = new UserRepository(package, GitSandbox.Init());
        repository.Settle($"""<Project><Sdk Name="Baton.Sdk" Version="{SdkPackage.Version}" /></Project>""");
        return repository;
    }

    /// <summary>A repository whose projects have a package reference.</summary>
    public static UserRepository WithReference(SdkPackage package)
    {
        var repository = new UserRepository(package, GitSandbox.Init());
        repository.Settle($"""<Project><ItemGroup><PackageReference Include="Baton.Sdk" Version="{SdkPackage.Version}" PrivateAssets="all" /></ItemGroup></Project>""");
        return repository;
    }

    /// <summary>Adds a class library in a folder of its name; without a language, C#.</summary>
    public void Library(string folder, string properties = "<TargetFramework>net10.0</TargetFramework>", string items = "", string language = "cs")
    {
        var name = Path.GetFileName(folder);
        var source = language switch { "fs" => $"module {name}", "vb" => $"Public Class {name}\nEnd Class", _ => $"public class {name} {{ }}" };
        Git.Write($"{folder}/File.{language}", source + "\n");
        var compile = language == "fs" ? "<ItemGroup><Compile Include=\"File.fs\" /></ItemGroup>" : "";
        Git.Write($"{folder}/{name}.{language}proj", $"""
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup>{compile}<ItemGroup>{items}</ItemGroup></Project>
            """);
    }

    /// <summary>Commits everything.</summary>
    public string Commit(string message)
    {
        Git.Git("add", "--all");
        return Git.Commit(message);
    }

    public Task<BuildRun> RunAsync(params string[] arguments) => DotNet.RunAsync(Git.Path, package.Home, package.Packages, arguments);

    /// <summary>The same with variables in the environment.</summary>
    public Task<BuildRun> RunAsync((string Name, string Value)[] environment, params string[] arguments) =>
        DotNet.RunAsync(Git.Path, package.Home, package.Packages, environment, arguments);

    public string At(params string[] parts) => Path.Combine([Git.Path, .. parts]);

    /// <summary>Assembly version, file version and informational version of a built assembly.</summary>
    public (string Assembly, string File, string Informational) Versions(params string[] parts)
    {
        var file = FileVersionInfo.GetVersionInfo(At(parts));
        return (AssemblyName.GetAssemblyName(At(parts)).Version!.ToString(), file.FileVersion!, file.ProductVersion!);
    }

    /// <summary>The nuspec of a package.</summary>
    public XElement Nuspec(params string[] parts)
    {
        using var zip = ZipFile.OpenRead(At(parts));
        using var stream = zip.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XElement.Load(stream);
    }

    public void Dispose() => Git.Dispose();

    private void Settle(string props)
    {
        Git.Write("Directory.Build.props", props);
        Git.Write("Directory.Build.targets", "<Project />");
        Git.Write("Directory.Packages.props", "<Project />");
        Git.Write(".gitignore", "bin/\nobj/\nout/\n");
        Git.Write("nuget.config", $"""
            <configuration><packageSources><clear /><add key="feed" value="{package.Feed}" /></packageSources></configuration>
            """);
    }
}

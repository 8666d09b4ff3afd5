using System.Diagnostics;
using Baton.Testing.Git;

namespace Baton.Benchmarks.Versioning;

/// <summary>A solution of small libraries in a repository with a long history, versioned in one way, restored and built.</summary>
internal sealed class BuiltSolution : IDisposable
{
    private readonly GitSandbox _sandbox;
    private readonly BuildHome _home;

    public BuiltSolution(VersioningKind kind, BuildHome home, int projects, int commits, int tags, int height)
    {
        (Kind, _home) = (kind, home);
        _sandbox = LongHistory.Make(commits, tags, height, bare: false);
        var reference = kind.Package.Length == 0 ? "" : $"""<ItemGroup><PackageReference {kind.Package} PrivateAssets="all" /></ItemGroup>""";
        _sandbox.Write("Directory.Build.props", $"<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework>{kind.Properties}</PropertyGroup>{reference}</Project>");
        _sandbox.Write("Directory.Build.targets", "<Project />");
        _sandbox.Write("Directory.Packages.props", "<Project />");
        _sandbox.Write(".gitignore", "bin/\nobj/\n");
        foreach (var (path, text) in kind.Files)
        {
            _sandbox.Write(path, text);
        }

        var names = Enumerable.Range(1, projects).Select(i => $"P{i}").ToList();
        foreach (var name in names)
        {
            _sandbox.Write($"{name}/{name}.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
            _sandbox.Write($"{name}/Class.cs", $"public class {name}Class;\n");
        }

        _sandbox.Write("All.slnx", $"<Solution>{string.Concat(names.Select(n => $"""<Project Path="{n}/{n}.csproj" />"""))}</Solution>");
        _sandbox.Git("add", "--all");
        _sandbox.Commit("build: projects");
        Run("restore", "All.slnx", $"-p:RestoreAdditionalProjectSources={home.Package.Feed}");
        Build();
        Build();
    }

    public VersioningKind Kind { get; }

    /// <summary>The seconds of a build that has nothing to do.</summary>
    public double Build() => Run("build", "All.slnx", "--no-restore", "-v:q");

    /// <summary>The seconds of a build of everything.</summary>
    public double Rebuild() => Run("build", "All.slnx", "--no-restore", "-v:q", "--no-incremental");

    public void Dispose() => _sandbox.Dispose();

    private double Run(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        _home.Run(_sandbox.Path, arguments);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Testing.Git;
using Baton.Testing.Processes;

[assembly: AssemblyFixture(typeof(StartedProcesses))]

namespace Baton.Cake.Tests.Equipment;

/// <summary>A release unit in a folder of its own, committed.</summary>
internal sealed class Unit : IDisposable
{
    private readonly GitSandbox sandbox = GitSandbox.Init();

    public Unit(params (string Path, string Content)[] files)
    {
        foreach (var (path, content) in files)
        {
            sandbox.Write(path, content);
        }

        sandbox.Git("add", "--all");
        Version = new VersionAnswer { Version = "1.2.3-beta.1", Commit = sandbox.Commit("feat: begin"), Height = 0 };
        DotNet = new DotNetCommand(Path, new Dictionary<string, string>(), Lines.Add);
    }

    public string Path => sandbox.Path;

    public List<string> Lines { get; } = [];

    public DotNetCommand DotNet { get; }

    public VersionAnswer Version { get; }

    public BuildConfiguration Build { get; init; } = new();

    /// <summary>The projects that artifacts are made of, relative to the unit.</summary>
    public IReadOnlyList<string> Released { get; init; } = [];

    public IReadOnlyList<string> Properties
    {
        get
        {
            ReleaseBuildFiles.Write(Path);
            return VersionProperties.Of(Version, Build, inRepository: true, Path, Released.Select(p => this[p]));
        }
    }

    /// <summary>A path below the unit.</summary>
    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);

    public async Task<Diagnostic?> BuildAsync()
    {
        string[] project = Build.Project is { } given ? [given] : [];
        return await DotNet.RunAsync(["build", .. project, "-c", Build.Configuration, .. Properties], StepDiagnostics.BuildFailed, TestContext.Current.CancellationToken);
    }

    public void Dispose() => sandbox.Dispose();
}

using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Stages;
using Baton.Testing.Feeds;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Packages on a feed, which a tag is all that is known of.</summary>
public sealed class PackagesWithoutARecord : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    /// <summary>The name of the assembly is that of the package; MSBuild alone knows.</summary>
    [Theory]
    [InlineData("Acme.Named", "Sdk=\"Microsoft.NET.Sdk\"", null)]
    [InlineData("Named", "Sdk=\"Microsoft.NET.Sdk\"", "BATON6214")]
    [InlineData("Named", "", "BATON6196")]
    public async Task AreFoundByTheIdThatMSBuildComputes(string there, string sdk, string? expected)
    {
        _git.Write("baton.json", """{ "name": "web", "versioning": { "tagPrefix": "v" }, "packages": [ { "nuget": "Named.csproj" } ], "publish": [ { "nuget": { "source": "ours" } } ] }""");
        _git.Write("nuget.config", """<configuration><packageSources><clear /><add key="ours" value="feed" /></packageSources></configuration>""");
        _git.Write("Named.csproj", $"<Project {sdk}><PropertyGroup><TargetFramework>net10.0</TargetFramework><AssemblyName>Acme.Named</AssemblyName></PropertyGroup></Project>");
        FeedPackage.Write(_git.Write($"feed/{there}.1.5.0.nupkg", ""), there, "1.5.0");
        _git.Commit("feat: begin");
        var run = Runs.Of(_git.Path, new ReleaseOptions { What = "v1.5.0" }, _git.Variables, "verify");

        var errors = await run.ErrorsAsync("Verify");

        Assert.Equal(expected is null ? [] : [expected], errors);
        run.Close();
    }

    public void Dispose() => _git.Dispose();
}

using System.Security.Cryptography;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Releases;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Records whose names somebody has chosen who wants more than a release.</summary>
public sealed class RecordsOfStrangers : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    public RecordsOfStrangers()
    {
        _git.Write("baton.json", """{ "name": "web", "versioning": { "tagPrefix": "v" }, "publish": [ { "folder": "releases" }, { "nuget": { "source": "ours" } } ] }""");
        _git.Write("nuget.config", """<configuration><packageSources><clear /><add key="ours" value="feed" /></packageSources></configuration>""");
        _git.Write("feed/.keep", "");
        _git.Commit("feat: begin");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("web.1.4.0.nupkg")]
    public async Task HavePackagesThatAreNoneOfTheirVersion(string name)
    {
        // Whole and right, as far as a folder of releases can tell.
        _git.Write($"releases/web/1.5.0/{name}", "web");
        _git.Write("releases/web/1.5.0/release.json", Record(name));

        Assert.Equal(["BATON6217"], await VerifyAsync(new ReleaseOptions { What = "v1.5.0" }));
    }

    [Theory]
    [InlineData("../../web.1.5.0.nupkg")]
    [InlineData("/tmp/web.1.5.0.nupkg")]
    [InlineData("..")]
    public async Task AreNotFollowedOutOfTheirFolder(string name)
    {
        _git.Write("got/release.json", Record(name));
        Assert.Equal(["BATON6003"], await VerifyAsync(new ReleaseOptions { What = "got/release.json" }));

        // Left where a run leaves its own.
        _git.Write("artifacts/baton/release.json", Record(name));
        Assert.Equal(["BATON6214"], await VerifyAsync(new ReleaseOptions { What = "v1.5.0" }));
    }

    public void Dispose() => _git.Dispose();

    private static string Record(string name) => ReleaseJson.Write(new Release
    {
        Name = "web",
        Version = "1.5.0",
        Tag = "v1.5.0",
        Commit = new string('1', 40),
        Artifacts = [new(name, "nuget", 3, Convert.ToHexStringLower(SHA256.HashData("web"u8)))],
    });

    private async Task<IReadOnlyList<string>> VerifyAsync(ReleaseOptions options)
    {
        var run = Runs.Of(_git.Path, options, _git.Variables, "verify");
        var errors = await run.ErrorsAsync("Verify");
        run.Close();
        return errors;
    }
}

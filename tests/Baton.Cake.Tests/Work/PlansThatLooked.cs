using System.Security.Cryptography;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Planning.Approval;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>A plan that was made with a look at what is there, and the world after it.</summary>
public sealed class PlansThatLooked : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    public PlansThatLooked()
    {
        _git.Write("baton.json", """{ "name": "web", "publish": [ { "folder": "releases" } ] }""");
        _git.Write(".gitignore", "artifacts/\nreleases/\n");
        _git.Git("add", "--all");
        _git.Commit("feat: begin");
        _git.Write("artifacts/baton/packages/web.zip", "web");
        _git.Write("artifacts/baton/release.json", "{}");
    }

    [Fact]
    public async Task RefuseAWorldThatMovedSince()
    {
        Assert.Empty(await ShowAsync(new ReleaseOptions { Probe = true, PlanOut = "artifacts/plan.json" }));
        var plan = PlanJson.Read(await File.ReadAllTextAsync(Path.Combine(_git.Path, "artifacts/plan.json"), TestContext.Current.CancellationToken), "plan.json").Value!;
        Assert.NotEmpty(plan.Basis.Seen!);
        Assert.All(plan.Basis.Seen!.Values, seen => Assert.Equal("missing", seen));
        Assert.Empty(await ShowAsync(new ReleaseOptions(), plan));

        // The same version, published by somebody else with other bytes.
        _git.Write($"releases/web/{plan.Version}/web.zip", "other");
        _git.Write($"releases/web/{plan.Version}/release.json", "{}");

        Assert.Equal(["BATON6096"], (await ShowAsync(new ReleaseOptions(), plan)).Distinct());
        Assert.DoesNotContain("BATON6096", await ShowAsync(new ReleaseOptions(), plan with { Basis = plan.Basis with { Seen = null } }));
    }

    [Fact]
    public async Task EndWithTheCodeOfAConflictAndAreNotWritten()
    {
        var version = Runs.Of(_git.Path, new(), _git.Variables).Versioned.Version.PackageVersion;
        _git.Write($"releases/web/{version}/web.zip", "other");
        _git.Write($"releases/web/{version}/release.json", "{}");

        var errors = await ShowAsync(new ReleaseOptions { Probe = true, PlanOut = "artifacts/plan.json" });

        Assert.NotEmpty(errors);
        Assert.False(File.Exists(Path.Combine(_git.Path, "artifacts/plan.json")));
        Assert.Empty(await ShowAsync(new ReleaseOptions()));
    }

    public void Dispose() => _git.Dispose();

    private async Task<IReadOnlyList<string>> ShowAsync(ReleaseOptions options, PlanRecord? approved = null)
    {
        var run = Runs.Of(_git.Path, options, _git.Variables, "plan");
        var noted = run.Versioned.ToNoted() with { Approved = approved };
        var errors = await ProvenRelease.PlanErrorsAsync(run, noted, [new("web.zip", "zip", 3, Convert.ToHexStringLower(SHA256.HashData("web"u8)))]);
        run.Close();
        return errors;
    }
}

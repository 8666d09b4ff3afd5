using System.Collections.Immutable;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Somebody works in the checkout while it is released: what is packed may then be of another state than the commit that it names.</summary>
public sealed class ChangesDuringARun : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();
    private ReleaseRun? _run;

    public ChangesDuringARun()
    {
        _git.Commit("a.txt", "1", "feat: begin");
        _git.Write(".gitignore", "artifacts/\n");
        _git.Commit(".gitignore", "artifacts/\n", "chore: ignore");
    }

    [Fact]
    public async Task OfAFileBeforeItIsPackedAreRefused()
    {
        var run = Begin();
        _git.Write("a.txt", "2");

        Assert.Equal(["BATON1200"], await run.ErrorsAsync("Pack"));
    }

    [Fact]
    public async Task OfAFileWhileItIsPackedAreRefused() =>
        Assert.Equal(["BATON1200"], await PackAsync(() => _git.Write("a.txt", "2")));

    [Fact]
    public async Task OfTheCommitWhileItIsPackedAreRefused() =>
        Assert.Equal(["BATON1200"], await PackAsync(() => _git.Commit("a.txt", "2", "fix: a")));

    [Fact]
    public async Task OfNothingLetItPass() => Assert.Empty(await PackAsync(() => { }));

    [Fact]
    public async Task OfNothingLetAUnitPassWhoseNewestCommitIsNotItsOwn()
    {
        _git.Write("baton.json", """{ "name": "unit", "versioning": { "paths": ["a.txt"] } }""");
        _git.Git("add", "--all");
        _git.Commit("chore: paths");
        _git.Commit("b.txt", "1", "feat: something else");

        Assert.Empty(await PackAsync(() => { }));
    }

    public void Dispose()
    {
        _run?.Close();
        _git.Dispose();
    }

    private ReleaseRun Begin() => _run = Runs.Of(_git.Path, new ReleaseOptions(), _git.Variables);

    private async Task<IEnumerable<string>> PackAsync(Action meanwhile)
    {
        var made = new MadeArtifacts([], ImmutableDictionary<string, IPacker>.Empty);
        var errors = await Begin().GoAsync(ReleaseRoad.Packing((_, _) =>
        {
            meanwhile();
            return Task.FromResult<Result<MadeArtifacts>>(made);
        }));
        return errors.Select(e => e.Code);
    }
}

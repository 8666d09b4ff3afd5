using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>A run that decided its version before another run of the same checkout ended, and waited for that one.</summary>
public sealed class ARunThatWaited : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    [Fact]
    public async Task StopsWhereTheOtherRunMadeATag()
    {
        _git.Commit("a.txt", "1", "feat: begin");
        var (run, other) = (Runs.Of(_git.Path, new ReleaseOptions { LockWait = "60" }, _git.Variables), Runs.Of(_git.Path, new ReleaseOptions(), _git.Variables));
        Assert.True((await other.Run.HoldOutputAsync(other.Versioned.Unit.Output, TimeSpan.Zero)).IsSuccess);

        var waiting = run.ErrorsAsync("Restore");
        _git.Tag("1.5.0");
        other.Close();

        Assert.Equal(["BATON6180"], await waiting);
        Assert.Contains("to 1.5.0", Assert.Single(run.Run.Diagnostics).Message, StringComparison.Ordinal);
        run.Close();
    }

    public void Dispose() => _git.Dispose();
}

using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Notes with pull requests where nobody can be asked for them: a plan that is shown does with less, one that is approved cannot.</summary>
public sealed class NotesOfPlans : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();

    public NotesOfPlans()
    {
        _git.Write("baton.json", """{ "notes": { "pullRequests": true }, "publish": [ { "github": {} } ] }""");
        _git.Git("add", "--all");
        _git.Commit("feat: begin");
        _git.Git("remote", "add", "origin", "git@github.com:acme/web.git");
    }

    [Theory]
    [InlineData("plan", null, "BATON6140", false)]
    [InlineData("plan", "plan.json", "BATON6100", true)]
    [InlineData("release", null, "BATON6100", true)]
    public async Task NeedAToken(string command, string? planOut, string code, bool ends)
    {
        var run = Runs.Of(_git.Path, new ReleaseOptions { PlanOut = planOut }, _git.Variables.Where(v => !v.Key.StartsWith("GH_", StringComparison.Ordinal) && !v.Key.StartsWith("GITHUB_", StringComparison.Ordinal)), command);

        var errors = await run.ErrorsAsync("Notes");

        Assert.Equal((code, ends), (Assert.Single(run.Run.Diagnostics).Code, errors.Count > 0));
        run.Close();
    }

    public void Dispose() => _git.Dispose();
}

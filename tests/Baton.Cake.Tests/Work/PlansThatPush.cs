using Baton.Cake.Tests.Equipment;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>Which releases push their tag with git, and when.</summary>
public sealed class PlansThatPush : IDisposable
{
    private const string Folder = """{ "folder": "releases" }""";
    private const string GitHub = """{ "github": {} }""";
    private const string Elsewhere = """{ "github": { "repository": "acme/releases" } }""";
    private const string Feed = """{ "nuget": { "source": "feed" } }""";

    private readonly GitSandbox _git = GitSandbox.Init();
    private string? said;

    [Theory]
    [InlineData($"[{Folder}]", "tag publish push-tag")]
    [InlineData($"[{Folder}, {Feed}]", "tag publish push-tag")]
    [InlineData("[]", "tag push-tag")]
    [InlineData($"[{GitHub}]", "tag publish")]
    [InlineData($"[{Folder}, {GitHub}]", "tag publish")]
    [InlineData($"[{Elsewhere}]", "tag publish push-tag publish")]
    public void DoSoUnlessGitHubMakesTheTagInTheSameRepository(string publish, string expected) => Assert.Equal(expected, Order(publish));

    [Fact]
    public void DoSoBeforeGitHubWhereTagsAreSigned() => Assert.Equal("tag push-tag publish", Order($"[{GitHub}]", sign: true));

    [Fact]
    public void DoNotWhenToldNotTo() => Assert.Equal("tag publish", Order($"[{Folder}]", tag: """{ "push": false }"""));

    [Fact]
    public void SayThatThereIsNoRemote()
    {
        Assert.Equal("tag publish", Order($"[{Folder}]", remote: null));
        Assert.Equal("BATON6190", said);
    }

    [Fact]
    public void DoNotSaySoWhereGitHubMakesTheTag()
    {
        Assert.Equal("tag publish", Order($"[{Elsewhere}]", remote: null));
        Assert.Null(said);
    }

    [Fact]
    public void RefuseARemoteThatIsNotThere()
    {
        Assert.Equal("", Order($"[{Folder}]", tag: """{ "remote": "upstream" }"""));
        Assert.Equal("BATON6194", said);
    }

    public void Dispose() => _git.Dispose();

    private string Order(string publish, string tag = "{}", string? remote = "git@github.com:Acme/web.git", bool sign = false)
    {
        _git.Write("baton.json", $$"""{ "name": "web", "tag": {{tag}}, "publish": {{publish}} }""");
        _git.Git("add", "--all");
        _git.Commit("feat: begin");
        _git.Git("config", "tag.gpgSign", sign ? "true" : "false");
        if (remote is not null)
        {
            _git.Git("remote", "add", "origin", remote);
        }

        var run = Runs.Of(_git.Path, new ReleaseOptions { Bump = "auto" }, _git.Variables);
        try
        {
            Assert.Empty(run.ErrorsAsync("Prove", ProvenRelease.Packed(run.Versioned.ToNoted() with { Notes = "# web" }, [])).GetAwaiter().GetResult());
            var plan = PublishingPlan.Of(run.Run, run.Stage!.Find<Proven>()!);
            run.Run.Say(plan.Diagnostics);
            return string.Join(' ', (plan.IsSuccess ? plan.Value : []).Select(o => o.Id.Split('/')[0]).Aggregate(new List<string>(), (all, id) => all.LastOrDefault() == id ? all : [.. all, id]));
        }
        finally
        {
            said = run.Run.Diagnostics is [.., var last] ? last.Code : null;
            run.Close();
        }
    }
}

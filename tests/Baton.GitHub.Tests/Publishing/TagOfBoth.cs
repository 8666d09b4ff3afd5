using Baton.Core.Releases;
using Baton.GitHub.Publishing;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.Git;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>The tag that git made and the one that GitHub makes: were they two objects, git would refuse to fetch the one over the other.</summary>
public sealed class TagOfBoth
{
    [Theory]
    [InlineData("v1.5.0\n", 0, "+0000")]
    [InlineData("Two\n\nlines, and é.\n", -210, "-0330")]
    public async Task IsOneObject(string message, int minutes, string offset)
    {
        using var sandbox = GitSandbox.Init();
        var commit = sandbox.Commit("feat: begin");
        var date = DateTimeOffset.FromUnixTimeSeconds(1_767_355_445).ToOffset(TimeSpan.FromMinutes(minutes));
        var file = sandbox.Write("tag", $"object {commit}\ntype commit\ntag v1.5.0\ntagger Ada Lovelace <ada@example.com> 1767355445 {offset}\n\n{message}");
        await using var stage = await Stage.SetAsync();
        stage.Hosted.Commits.Add(commit);
        stage.Release = stage.Release with { Commit = commit };
        stage.Tag = new TagText(message, "Ada Lovelace", "ada@example.com", date);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);

        Assert.Equal(sandbox.Git("hash-object", "-t", "tag", file), stage.Hosted.Refs["refs/tags/v1.5.0"]);
    }
}

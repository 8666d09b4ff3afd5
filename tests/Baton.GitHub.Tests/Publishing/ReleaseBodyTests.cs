using Baton.GitHub.Publishing;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>Notes that become a release's body.</summary>
public sealed class ReleaseBodyTests
{
    private static readonly Uri Rest = new("https://github.com/acme/web/releases/download/v1.5.0/notes.md");

    [Fact]
    public void StayWholeUpToTheLimit() => Assert.Equal(new string('a', 125_000), ReleaseBody.Of(new string('a', 125_000) + "\r\n", Rest));

    [Fact]
    public void EndAtALineWithALinkToTheRestBeyondIt()
    {
        var body = ReleaseBody.Of(string.Concat(Enumerable.Range(0, 5000).Select(n => $"- change {n} ([#{n}](https://github.com/acme/web/pull/{n}))\n")), Rest);

        Assert.InRange(body.Length, 124_000, 125_000);
        Assert.Matches(@"/pull/\d+\)\)\n\n… \[all notes\]\(https://github\.com/acme/web/releases/download/v1\.5\.0/notes\.md\)$", body);
    }
}

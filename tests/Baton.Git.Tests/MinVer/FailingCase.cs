using CsCheck;

namespace Baton.Git.Tests.MinVer;

public sealed class FailingCase
{
    [Fact]
    public void IsMadeSmall()
    {
        var random = PCG.Parse("0N0XIzNsQ0O2");
        for (var i = 0; i < 50; i++)
        {
            var found = Histories.Asked.Where(a => Fails(a.History)).Generate(random, null, out _);

            var (history, options) = Smallest.Of(found, a => Fails(a.History));

            // A merge of two roots, the tag on the second, and nothing that does not matter.
            Assert.Equal([0, 0, 2], history.Commits.Select(c => c.Parents.Length));
            Assert.Empty(history.Commits.SelectMany(c => c.Files));
            Assert.Equal((1, false), Assert.Single(history.Tags.Select(t => (t.Commit, t.IsAnnotated))));
            Assert.Equal(new Core.Versioning.VersioningOptions { TagPrefix = options.TagPrefix }.Key(), options.Key());
        }
    }

    private static bool Fails(Testing.Git.History history) =>
        history.Commits.Any(c => c.Parents.Length == 2 && history.Tags.Any(t => t.Commit == c.Parents.Max()));
}

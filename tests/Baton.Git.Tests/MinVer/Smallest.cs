using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests.MinVer;

/// <summary>
/// Makes a failing case small, by taking one thing away after the other as long as it still fails. What a generator shrinks are its own
/// choices, and a history that is smaller by them is seldom one that still fails.
/// </summary>
internal static class Smallest
{
    private static readonly VersioningOptions Usual = new();

    /// <param name="failing">A case that fails.</param>
    /// <param name="fails">Whether another one does, too.</param>
    public static (History History, VersioningOptions Options) Of(
        (History History, VersioningOptions Options) failing, Func<(History History, VersioningOptions Options), bool> fails)
    {
        while (Smaller(failing).FirstOrDefault(fails) is { History: not null } smaller)
        {
            failing = smaller;
        }

        return failing;
    }

    private static IEnumerable<(History History, VersioningOptions Options)> Smaller((History History, VersioningOptions Options) failing)
    {
        var (history, options) = failing;
        var plainer = (VersioningOptions[])
        [
            options with { Minimum = null }, options with { BuildMetadata = "" }, options with { IgnoreHeight = false },
            options with { AutoIncrement = Usual.AutoIncrement }, options with { PreReleaseIdentifiers = Usual.PreReleaseIdentifiers },
        ];
        return Enumerable.Range(0, history.Commits.Length > 1 ? history.Commits.Length : 0).Select(i => (Without(history, i), options))
            .Concat(history.Tags.Select(t => (history with { Tags = history.Tags.Remove(t) }, options)))
            .Concat(history.Commits.SelectMany((c, i) => c.Parents.Select(p => (With(history, i, c with { Parents = c.Parents.Remove(p) }), options))))
            .Concat(history.Commits.Select((c, i) => (c, i)).Where(at => at.c.Files.Length > 0).Select(at => (With(history, at.i, at.c with { Files = [] }), options)))
            .Concat(history.Tags.Where(t => t.IsAnnotated).Select(t => (history with { Tags = history.Tags.Replace(t, t with { IsAnnotated = false }) }, options)))
            .Concat(plainer.Where(o => o.Key() != options.Key()).Select(o => (history, o)));
    }

    private static History With(History history, int number, HistoryCommit commit) => history with { Commits = history.Commits.SetItem(number, commit) };

    /// <summary>Without a commit: its children become its parents' children.</summary>
    private static History Without(History history, int number)
    {
        var gone = history.Commits[number].Parents;
        int Renumbered(int commit) => commit > number ? commit - 1 : commit;
        return new History(
            [
                .. history.Commits.Where((_, i) => i != number)
                    .Select(c => c with { Parents = [.. c.Parents.SelectMany(p => p == number ? gone : [p]).Distinct().Select(Renumbered)] }),
            ],
            [.. history.Tags.Where(t => t.Commit != number).Select(t => t with { Commit = Renumbered(t.Commit) })]);
    }
}

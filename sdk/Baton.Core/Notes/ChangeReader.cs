using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Baton.Core.Commits;
using Baton.Core.Releases;

namespace Baton.Core.Notes;

/// <summary>The changes of a release, as far as its commits tell them.</summary>
public static partial class ChangeReader
{
    /// <summary>Reads them.</summary>
    /// <param name="newestFirst">The commits since the release before, newest first.</param>
    /// <param name="host">The GitHub host of the repository; null when it is on none, and then nobody has a login.</param>
    public static ImmutableArray<Change> Of(IReadOnlyList<AuthoredCommit> newestFirst, string? host)
    {
        var reverts = Reverts.Among(newestFirst);
        return [.. newestFirst.Select(c => Of(c, host) with { Cancelled = reverts.By(c.Id) is not null || reverts.IsSpent(c.Id) })];
    }

    private static Change Of(AuthoredCommit commit, string? host)
    {
        var parsed = ConventionalCommit.Parse(commit.Message);
        var subject = commit.Message.Split('\n')[0].Trim();
        var migration = string.Join("\n\n", parsed.Footers.Where(f => f.Key == ConventionalCommit.BreakingToken).Select(f => f.Value)).Trim();
        return new Change(commit.Id, subject, commit.AuthorName, parsed.Type, parsed.Scope, parsed.Breaking is not null)
        {
            Migration = migration.Length > 0 ? migration : null,
            Login = host is null ? null : NoReplyAddress.Login(commit.AuthorEmail, host),
            CoAuthors = [.. parsed.Footers.Where(f => f.Key.Equals("Co-authored-by", StringComparison.OrdinalIgnoreCase)).Select(f => CoAuthor(f.Value, host)).OfType<Person>()],
            Pull = MergedPull.In(commit.Message) is { } number ? new PullRequest(number) : null,
            Closes = ClosedIssues.In(commit.Message),
        };
    }

    private static Person? CoAuthor(string value, string? host)
    {
        var match = NameAndAddress().Match(value);
        return match.Success && match.Groups["name"].Value is { Length: > 0 } name
            ? new Person(name, host is null ? null : NoReplyAddress.Login(match.Groups["email"].Value, host)) : null;
    }

    [GeneratedRegex(@"^(?<name>[^<>\r\n]*?)\s*<(?<email>[^<>\s]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndAddress();
}

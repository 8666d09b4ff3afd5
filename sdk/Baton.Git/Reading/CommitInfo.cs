using System.Collections.Immutable;

namespace Baton.Git.Reading;

/// <summary>A commit.</summary>
/// <param name="Id">Full lower-case hex.</param>
/// <param name="Message">The whole message.</param>
/// <param name="AuthorName">The author's name.</param>
/// <param name="AuthorEmail">The author's address.</param>
/// <param name="Date">The committer's date.</param>
public sealed record CommitInfo(string Id, string Message, string AuthorName, string AuthorEmail, DateTimeOffset Date)
{
    /// <summary>The commits that came with the merges that the message takes back; empty for a commit that was not read as one of a range.</summary>
    public ImmutableArray<string> RevertsMerged { get; init; } = [];

    /// <summary>The message's first line.</summary>
    public string Subject => Message.Split('\n')[0].Trim();
}

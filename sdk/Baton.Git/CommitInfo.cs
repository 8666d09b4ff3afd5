namespace Baton.Git;

/// <summary>A commit.</summary>
/// <param name="Id">Full lower-case hex.</param>
/// <param name="Message">The whole message.</param>
/// <param name="AuthorName">The author's name.</param>
/// <param name="AuthorEmail">The author's address.</param>
/// <param name="Date">The committer's date.</param>
public sealed record CommitInfo(string Id, string Message, string AuthorName, string AuthorEmail, DateTimeOffset Date)
{
    /// <summary>The message's first line.</summary>
    public string Subject => Message.Split('\n')[0].Trim();
}

namespace Baton.Core.Commits;

/// <summary>A commit and who wrote it.</summary>
/// <param name="Id">Full lower-case hex.</param>
/// <param name="Message">Its whole message.</param>
/// <param name="AuthorName">The author's name.</param>
/// <param name="AuthorEmail">The author's address.</param>
public sealed record AuthoredCommit(string Id, string Message, string AuthorName, string AuthorEmail) : UnitCommit(Id, Message);

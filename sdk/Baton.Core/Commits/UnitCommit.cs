namespace Baton.Core.Commits;

/// <summary>A commit that changes a release unit.</summary>
/// <param name="Id">Full lower-case hex.</param>
/// <param name="Message">Its whole message.</param>
public sealed record UnitCommit(string Id, string Message);

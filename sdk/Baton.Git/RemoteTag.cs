namespace Baton.Git;

/// <summary>A tag as one address of a remote has it.</summary>
/// <param name="Address">Where, without user and password.</param>
/// <param name="Id">The tag's object; null when the tag is not there.</param>
/// <param name="Commit">The commit that it marks; null when the tag is not there.</param>
public sealed record RemoteTag(string Address, string? Id, string? Commit);

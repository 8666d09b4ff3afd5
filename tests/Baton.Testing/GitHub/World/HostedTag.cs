namespace Baton.Testing.GitHub;

/// <summary>An annotated tag's object.</summary>
public sealed record HostedTag(string Sha, string Name, string Message, string Commit, string Tagger);

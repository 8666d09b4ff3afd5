namespace Baton.Testing.GitHub;

public sealed record HostedStatus(string Commit, string State, string Context, string Description, string TargetUrl);

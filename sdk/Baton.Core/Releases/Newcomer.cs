namespace Baton.Core.Releases;

/// <summary>Somebody whose first contribution to the repository is in a release.</summary>
/// <param name="Login">The account.</param>
/// <param name="Pull">The number of the pull request.</param>
public sealed record Newcomer(string Login, int Pull);

namespace Baton.Init.Looking;

/// <summary>The version of a commit before and after.</summary>
/// <param name="Commit">Full hex.</param>
/// <param name="Subject">The message's first line.</param>
/// <param name="Before">By the rule that the repository had.</param>
/// <param name="After">By the baton.json that is proposed.</param>
public sealed record CommitVersion(string Commit, string Subject, string Before, string After);

namespace Baton.Git.Discovery;

/// <summary>What HEAD stands for.</summary>
/// <param name="Branch">Such as <c>main</c>; null for a detached head.</param>
/// <param name="Text">
/// What it ends at, which is a hash where all is well; null when HEAD names a branch that has no commit, or one that is kept elsewhere than in files
/// (reftable).
/// </param>
internal sealed record HeadPosition(string? Branch, string? Text)
{
    /// <summary>The commit, as full lower-case hex; null when files do not tell. Files do not tell either whether it is a tag's own object, which git does not make a head of.</summary>
    public string? Commit => Text is { Length: 40 or 64 } && Text.All(char.IsAsciiHexDigitLower) ? Text : null;
}

namespace Baton.GitHub.Publishing;

/// <summary>Who made the tag, and when: with the same one, the tag that GitHub makes and the one that git makes are the same object.</summary>
/// <param name="Name">A person or a robot.</param>
/// <param name="Email">Its address.</param>
/// <param name="Date">When.</param>
public sealed record TagSignature(string Name, string Email, DateTimeOffset Date);

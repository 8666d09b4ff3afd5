namespace Baton.GitHub.Publishing;

/// <summary>
/// What an annotated tag says. With the same words the tag that GitHub makes and the one that git has made are the same object; with others git would refuse to
/// fetch the one over the other.
/// </summary>
/// <param name="Message">To the last letter, a line feed at its end included.</param>
/// <param name="Name">Who made it: a person or a robot.</param>
/// <param name="Email">Its address.</param>
/// <param name="Date">When, with its offset.</param>
public sealed record TagWords(string Message, string Name, string Email, DateTimeOffset Date);

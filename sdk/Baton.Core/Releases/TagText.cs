namespace Baton.Core.Releases;

/// <summary>What an annotated tag says, beside what it marks.</summary>
/// <param name="Message">To the last letter, a line feed at its end included.</param>
/// <param name="Name">Who made it.</param>
/// <param name="Email">Its address.</param>
/// <param name="Date">When, with its offset.</param>
public sealed record TagText(string Message, string Name, string Email, DateTimeOffset Date);

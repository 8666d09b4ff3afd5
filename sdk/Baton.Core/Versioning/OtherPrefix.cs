namespace Baton.Core.Versioning;

/// <summary>A prefix that nobody set, and under which a tag names a newer version than the one that was found.</summary>
/// <param name="Prefix">As it is written in the tag.</param>
/// <param name="Tag">The tag, whole: the one that the version would be counted from.</param>
public sealed record OtherPrefix(string Prefix, string Tag);

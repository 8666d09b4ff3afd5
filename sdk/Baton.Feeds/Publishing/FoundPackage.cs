namespace Baton.Feeds.Publishing;

/// <summary>Whether a feed has a package.</summary>
/// <param name="IsThere">It has, and its bytes were written.</param>
/// <param name="Failure">Why nobody knows.</param>
internal sealed record FoundPackage(bool IsThere, FeedFailure? Failure = null);

using Baton.Core.Diagnostics;

namespace Baton.Feeds.Publishing;

/// <summary>How one try of a push ended.</summary>
/// <param name="Error">Why there is no use in another one; null when it is done, or when there is.</param>
/// <param name="Again">Why another one may help.</param>
internal sealed record Attempt(Diagnostic? Error, FeedFailure? Again = null)
{
    public static Attempt Done { get; } = new((Diagnostic?)null);

    public static Attempt Of(FeedFailure failure, Feed feed) => failure.MayPass ? new(null, failure) : new(failure.Report(feed));
}

namespace Baton.Core.Configuration;

/// <summary>How to see that a release works.</summary>
/// <param name="Url">Answers 2xx when it does.</param>
/// <param name="Timeout">How long to ask.</param>
/// <param name="Interval">How long to wait between two questions.</param>
/// <param name="Expect">A text that the answer must contain, with <c>${version}</c> for the version; null for any.</param>
public sealed record HealthConfiguration(Uri Url, TimeSpan Timeout, TimeSpan Interval, string? Expect);

using Baton.Core.Configuration;

namespace Baton.Feeds.Publishing;

/// <summary>Which feed, as whom, and how patiently.</summary>
/// <param name="Feed">What baton.json says of it.</param>
/// <param name="Folder">Where the search for NuGet's configuration begins.</param>
/// <param name="Variables">The environment, for the key.</param>
/// <param name="Time">The clock of the waits.</param>
public sealed record FeedTarget(NuGetConfiguration Feed, string Folder, IReadOnlyDictionary<string, string> Variables, TimeProvider Time)
{
    /// <summary>The first segments of the operations' ids.</summary>
    public string Id { get; init; } = "publish/nuget";

    /// <summary>Where it is remembered which symbols went where; feeds do not show them.</summary>
    public required string Receipts { get; init; }

    /// <summary>How long a feed may take to show what it took. The largest one validates for up to a quarter of an hour.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);
}

using System.Collections.Immutable;

namespace Baton.Pipeline.Answers;

/// <summary>A release in a store.</summary>
/// <param name="Unit">The release unit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Commit">Its commit.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Problem">What is wrong with it; null when every hash is right or none was taken.</param>
public sealed record StoreAnswer(string Unit, string Version, string Commit, string Folder, string? Problem)
{
    /// <summary>The channels whose newest release it is, sorted.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>The bytes of all its files.</summary>
    public long Size { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public DateTimeOffset Published { get; init; }
}

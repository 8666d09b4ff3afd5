namespace Baton.Feeds.Publishing;

/// <summary>What is sent as the key.</summary>
/// <param name="Value">Empty for a feed that knows us by the credentials in NuGet's configuration.</param>
internal sealed record FeedKey(string Value)
{
    /// <summary>Never the key.</summary>
    public override string ToString() => "***";
}

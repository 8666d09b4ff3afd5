namespace Baton.Core.Plugins;

/// <summary>Which release a publisher is to fetch.</summary>
/// <param name="Tag">The tag of the release.</param>
/// <param name="Folder">An empty folder to put files in, absolute.</param>
public sealed record FetchRequest(string Tag, string Folder)
{
    /// <summary>The names of the files to fetch; null for all.</summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>Ask without credentials where there are none; otherwise missing credentials are an error.</summary>
    public bool Anonymously { get; init; }

    /// <summary>Leave out a release that is not published yet, such as a draft: it is fetched to be deployed.</summary>
    public bool PublishedOnly { get; init; }

    /// <summary>The record of the release from another place, for a publisher that does not keep records; null when there is none.</summary>
    public RecordedRelease? Recorded { get; init; }
}

namespace Baton.Git.Reading;

/// <summary>What a comparison of raw trees found.</summary>
internal enum StepResult
{
    /// <summary>The same files under the filter.</summary>
    Same,

    /// <summary>Other files.</summary>
    Different,

    /// <summary>A tree is not on the shelf yet.</summary>
    Unread,

    /// <summary>A tree is not one that git writes.</summary>
    Odd,
}

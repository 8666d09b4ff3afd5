using Baton.Init.Texts;

namespace Baton.Init.Proposals;

/// <summary>A file as it is and as it is to be.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
/// <param name="Before">What it says; null where it is new.</param>
/// <param name="After">What it is to say; null where it is deleted.</param>
public sealed record FileEdit(string Path, string? Before, string? After)
{
    /// <summary>The edit as a unified diff.</summary>
    public string Diff => UnifiedDiff.Of(Path, Before, After);
}

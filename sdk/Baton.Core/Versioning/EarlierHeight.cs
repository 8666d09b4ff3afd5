namespace Baton.Core.Versioning;

/// <summary>What was found for an earlier head.</summary>
/// <param name="Head">The commit.</param>
/// <param name="Tag">The tag that was counted from; null for none.</param>
/// <param name="Height">The height.</param>
/// <param name="Commit">The commit of the answer.</param>
internal sealed record EarlierHeight(string Head, string? Tag, int Height, string Commit)
{
    /// <summary>The newest commit before the head that made the unit what it is; null where the answer's commit is that of the tag.</summary>
    public string? LastChange => Tag is not null && Height == 0 ? null : Commit;
}

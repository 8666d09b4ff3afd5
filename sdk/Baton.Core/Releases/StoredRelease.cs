namespace Baton.Core.Releases;

/// <summary>A release in a folder.</summary>
/// <param name="Release">Its record.</param>
/// <param name="Folder">Where its artifacts are.</param>
public sealed record StoredRelease(Release Release, string Folder);

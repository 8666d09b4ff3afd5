using Baton.Core.Releases;

namespace Baton.Core.Plugins;

/// <summary>A release whose record and files are at hand.</summary>
/// <param name="Release">The record.</param>
/// <param name="Find">The path of a file of the release, by its name; null when there is no copy.</param>
public sealed record RecordedRelease(Release Release, Func<string, string?> Find);

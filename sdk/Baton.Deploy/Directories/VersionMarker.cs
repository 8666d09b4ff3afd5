using System.Collections.Immutable;
using System.Text.Json;
using Baton.Core.Releases;

namespace Baton.Deploy.Directories;

/// <summary>What a version folder was made of. A folder without it is half made, and no version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Digests">The sha256 of the artifacts that were unpacked.</param>
internal sealed record VersionMarker(string Version, ImmutableArray<string> Digests)
{
    public static VersionMarker Of(Release release) => new(release.Version, [.. Unpacker.Archives(release).Select(a => a.Sha256)]);

    public static VersionMarker? Read(string folder)
    {
        var file = Path.Combine(folder, DirectoryLayout.MarkerName);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<VersionMarker>(File.ReadAllText(file), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string folder) =>
        File.WriteAllText(Path.Combine(folder, DirectoryLayout.MarkerName), JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public bool Equals(VersionMarker? other) => other is not null && Version == other.Version && Digests.SequenceEqual(other.Digests);

    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);
}

using System.Collections.Immutable;
using System.Text.Json;
using Baton.Core.Deployments;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Deploy.Directories;

/// <summary>What a version folder was made of. A folder without it is half made, and no version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Digests">The sha256 of the artifacts that were unpacked.</param>
internal sealed record VersionMarker(string Version, ImmutableArray<string> Digests)
{
    /// <summary>What is desired with it; null where an older Baton made it.</summary>
    public DesiredState? Desired { get; init; }

    public static VersionMarker Of(DeployRequest request, ImmutableArray<Artifact> archives) =>
        new(request.Release.Version, [.. archives.Select(a => a.Sha256)]) { Desired = request.Desired };

    /// <summary>Whether it was made of the same files.</summary>
    public bool HasBytesOf(VersionMarker other) => Digests.SequenceEqual(other.Digests);

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

    public bool Equals(VersionMarker? other) => other is not null && Version == other.Version && HasBytesOf(other) && Desired?.Digest == other.Desired?.Digest;

    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);
}

using System.Collections.Immutable;
using System.Text.Json;
using Baton.Core.Deployments;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Deploy.Versions;

/// <summary>What a version folder was made of. A folder without it is half made, and no version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Digests">The sha256 of the artifacts that were unpacked.</param>
internal sealed record VersionMarker(string Version, ImmutableArray<string> Digests)
{
    /// <summary>The name of its file, written last.</summary>
    public const string FileName = ".baton-version.json";

    /// <summary>One line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Text => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>What is desired with it; null where an older Baton made it.</summary>
    public DesiredState? Desired { get; init; }

    public static VersionMarker Of(DeployRequest request, ImmutableArray<Artifact> archives) =>
        new(request.Release.Version, [.. archives.Select(a => a.Sha256)]) { Desired = request.Desired };

    /// <summary>Whether it was made of the same files.</summary>
    public bool HasBytesOf(VersionMarker other) => Digests.SequenceEqual(other.Digests);

    public static VersionMarker? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Parse(File.ReadAllText(file)) : null;
    }

    /// <summary>Reads its text; null where it is none.</summary>
    public static VersionMarker? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<VersionMarker>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), Text);

    public bool Equals(VersionMarker? other) => other is not null && Version == other.Version && HasBytesOf(other) && Desired?.Digest == other.Desired?.Digest;

    public override int GetHashCode() => Version.GetHashCode(StringComparison.Ordinal);
}

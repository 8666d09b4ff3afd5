namespace Baton.Deploy.Versions;

/// <summary>The names of version folders: the version, or a version with the beginning of a digest: <c>1.5.0</c>, <c>1.5.0+3f2a9c1b04de</c>.</summary>
internal static class VersionFolder
{
    /// <summary>The name for a version with a desired state; null where the state is unknown.</summary>
    public static string? Of(string version, string? state) => state is null ? null : $"{version}+{state[..12]}";

    /// <summary>The version of a folder's name: a version of a release has no build metadata, so what follows a '+' is the digest.</summary>
    public static string? VersionOf(string? name) => name?.Split('+')[0];
}

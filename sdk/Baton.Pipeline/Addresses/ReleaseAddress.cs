using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Addresses;

/// <summary>Which release to deploy, as the command line names it.</summary>
internal abstract record ReleaseAddress
{
    private const string Forms = "Name it as UNIT@VERSION, UNIT@latest, UNIT@CHANNEL, OWNER/REPOSITORY@TAG, the path of a release folder, or the http address of a release.json.";

    /// <summary>Reads it.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="folder">The folder that a path is relative to.</param>
    /// <returns>The address; or BATON2152.</returns>
    public static Result<ReleaseAddress> Parse(string text, string folder)
    {
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 ? new Web(uri)
                : FetchDiagnostics.BadAddress.Report("The http address is not one, or it has a user's name in it.", "Give the address of a release.json, without user and password.");
        }

        var path = Path.GetFullPath(text, folder);
        if (text.StartsWith('.') || Path.IsPathRooted(text) || Path.Exists(path))
        {
            return new Local(path);
        }

        var at = text.LastIndexOf('@');
        var (name, version) = at < 0 ? (text, InStore.Latest) : (text[..at], text[(at + 1)..]);
        return version.Length == 0 || name.Length == 0 ? Bad(text)
            : name.Contains('/') ? at > 0 && Rules.Repository(name) is null ? new OnGitHub(name, version) : Bad(text)
            : Rules.Name(name) is null && Rules.Name(version) is null ? new InStore(name, version) : Bad(text);
    }

    private static Diagnostic Bad(string text) => FetchDiagnostics.BadAddress.Report($"'{text}' names no release.", Forms);

    /// <summary>A version in the places that the unit names.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Version">The version, or a channel such as <see cref="Latest"/>.</param>
    public sealed record InStore(string Unit, string Version) : ReleaseAddress
    {
        /// <summary>The highest version that is no pre-release.</summary>
        public const string Latest = "latest";
    }

    /// <summary>A release.json, or the folder that it is in.</summary>
    /// <param name="Path">Absolute.</param>
    public sealed record Local(string Path) : ReleaseAddress;

    /// <summary>The address of a release.json, with its artifacts beside it.</summary>
    /// <param name="Record">The address.</param>
    public sealed record Web(Uri Record) : ReleaseAddress;

    /// <summary>A release on GitHub.</summary>
    /// <param name="Repository"><c>owner/name</c>.</param>
    /// <param name="Tag">Its tag.</param>
    public sealed record OnGitHub(string Repository, string Tag) : ReleaseAddress;
}

using Baton.Git.Discovery;
using Baton.Git.Reading;

namespace Baton.Git.Units;

/// <summary>
/// The name of a release unit that gives itself none. People clone a repository into folders of any name; so the unit at a repository's root is called as the
/// remote's repository. Without a remote, and below the root, it is the folder's name.
/// </summary>
internal static class DefaultName
{
    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>The name for a unit in a folder.</summary>
    /// <param name="folder">Its folder, absolute.</param>
    public static string Of(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        return Path.Exists(Path.Combine(folder, ".git")) && RemoteOf(folder) is { } url && OfUrl(url) is { Length: > 0 } remote ? remote : name;
    }

    /// <summary>The last part of a remote's URL, without <c>.git</c>; empty when it has none.</summary>
    internal static string OfUrl(string url)
    {
        var path = url.Trim().TrimEnd('/', '\\');
        path = path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? path[..^".git".Length].TrimEnd('/', '\\') : path;
        return path[(path.LastIndexOfAny(['/', '\\', ':']) + 1)..];
    }

    private static string? RemoteOf(string folder)
    {
        try
        {
            return RepositoryLocator.Locate(folder, NoVariables)?.Value is { } location ? RemoteFile.Read(location.CommonDirectory).Url : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A repository that cannot be read is reported by what reads its history.
            return null;
        }
    }
}

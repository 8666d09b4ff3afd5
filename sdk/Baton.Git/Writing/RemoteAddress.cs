namespace Baton.Git.Writing;

/// <summary>A remote's URL as it may be shown.</summary>
internal static class RemoteAddress
{
    /// <summary>The URL without user and password, when it is one that could have them: <c>https://TOKEN@host/x</c> is <c>https://host/x</c>.</summary>
    public static string WithoutSecrets(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var slash = scheme < 0 ? -1 : url.IndexOf('/', scheme + 3);
        var at = scheme < 0 ? -1 : url.LastIndexOf('@', slash < 0 ? url.Length - 1 : slash);
        return at > scheme + 2 && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url[..(scheme + 3)] + url[(at + 1)..] : url;
    }
}

namespace Baton.Git.Reading;

/// <summary>A remote's URL as it may be shown.</summary>
internal static class RemoteAddress
{
    /// <summary>The URL without user and password, when it is one that could have them: <c>https://TOKEN@host/x</c> is <c>https://host/x</c>.</summary>
    public static string WithoutSecrets(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            // scp's form has a user at most; somebody may think that it takes a password too. A drive letter is no user.
            var (colon, last) = (url.IndexOf(':'), url.LastIndexOf('@'));
            return colon > 0 && last > colon && url.AsSpan(0, last).IndexOfAny('/', '\\') < 0 ? url[(last + 1)..] : url;
        }

        var slash = url.IndexOf('/', scheme + 3);
        var at = url.LastIndexOf('@', slash < 0 ? url.Length - 1 : slash);
        var isWeb = url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return at > scheme + 2 && (isWeb || url.AsSpan(scheme + 3, at - scheme - 3).Contains(':')) ? url[..(scheme + 3)] + url[(at + 1)..] : url;
    }
}

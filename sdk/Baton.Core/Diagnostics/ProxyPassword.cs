namespace Baton.Core.Diagnostics;

/// <summary>
/// The user and password in the address of a proxy, such as <c>http://user:password@host:8080</c>: as it is written, and as a program may write it
/// that has read it. .NET decodes it and encodes it again, and its messages show the whole address.
/// </summary>
internal static class ProxyPassword
{
    // A shorter one is found by chance in text; with its user's name before it, it is masked all the same.
    private const int Shortest = 4;

    /// <summary>Whether a variable holds the address of a proxy: HTTPS_PROXY, all_proxy, npm_config_https_proxy.</summary>
    public static bool IsNamed(string variable) => variable.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase);

    /// <summary>What must not be seen of an address; empty when there is neither user nor password in it.</summary>
    public static IReadOnlyList<string> In(string address)
    {
        var written = UserInfo(address);
        if (written.Length == 0)
        {
            return [];
        }

        List<string> forms = [written, .. Uri.TryCreate(address, UriKind.Absolute, out var uri) ? [UserInfo(uri.ToString()), UserInfo(uri.AbsoluteUri)] : Array.Empty<string>()];
        var (user, password) = Split(Uri.UnescapeDataString(written));
        if (Uri.TryCreate($"http://{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(password)}@host", UriKind.Absolute, out var rewritten))
        {
            forms.AddRange([UserInfo(rewritten.ToString()), UserInfo(rewritten.AbsoluteUri)]);
        }

        // .NET decodes before it looks for the colon, curl afterwards.
        forms.AddRange(forms.Select(Uri.UnescapeDataString).ToList());
        var passwords = forms.Select(f => Split(f).Password).SelectMany(p => new[] { p, Uri.UnescapeDataString(p) }).Where(p => p.Length >= Shortest);
        return [.. forms.Concat(passwords).Select(f => f.Trim()).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What stands before the last @: a password that was not encoded may have one too.</summary>
    private static string UserInfo(string address)
    {
        var from = address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        var at = address.LastIndexOf('@');
        return at > from ? address[from..at] : "";
    }

    /// <summary>A token may stand there alone.</summary>
    private static (string User, string Password) Split(string userInfo) =>
        userInfo.Split(':', 2) is [var user, var password] ? (user, password) : ("", userInfo);
}

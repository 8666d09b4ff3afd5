using System.Text.RegularExpressions;

namespace Baton.Core.Notes;

/// <summary>
/// The address that GitHub gives to people who keep theirs private: <c>12345+login@users.noreply.github.com</c>, before July 2017 without the
/// number (https://docs.github.com/en/account-and-profile/reference/email-addresses-reference). An Enterprise Server has its own host there.
/// </summary>
public static partial class NoReplyAddress
{
    /// <summary>The login that an address names.</summary>
    /// <param name="email">The address.</param>
    /// <param name="host">The GitHub host whose accounts are meant: <c>github.com</c>. A login of another host is somebody else here.</param>
    /// <returns>Null when the address is no such one.</returns>
    public static string? Login(string email, string host)
    {
        var match = Form().Match(email.Trim());
        return match.Success && match.Groups["host"].Value.Equals(host.Split(':')[0], StringComparison.OrdinalIgnoreCase) ? match.Groups["login"].Value : null;
    }

    // Letters, digits, single hyphens; an underscore before the short code of a managed user; [bot] after an app.
    [GeneratedRegex(@"^(?:[0-9]+\+)?(?<login>[A-Za-z0-9](?:[A-Za-z0-9_-]{0,80}[A-Za-z0-9])?(?:\[bot\])?)@users\.noreply\.(?<host>[A-Za-z0-9.-]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}

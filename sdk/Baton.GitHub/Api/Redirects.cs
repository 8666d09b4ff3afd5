using System.Text.RegularExpressions;

namespace Baton.GitHub.Api;

/// <summary>
/// Which redirects of the API are followed. A renamed repository leads every request on to itself. An issue that was transferred leads on to another repository,
/// where this release is none of: nothing is read or written there.
/// https://docs.github.com/en/rest/issues/issues#get-an-issue
/// </summary>
internal sealed partial class Redirects
{
    private volatile string? _home;

    /// <summary>Whether a redirect leads to the same thing under its present name.</summary>
    /// <param name="from">What was asked for.</param>
    /// <param name="to">Where GitHub leads.</param>
    public bool MayFollow(Uri from, Uri to)
    {
        if (Place().Match(from.AbsolutePath) is not { Success: true } was || Place().Match(to.AbsolutePath) is not { Success: true } now)
        {
            return true;
        }

        if (was.Groups["issue"].Value.Length == 0)
        {
            _home = now.Groups["repository"].Value;
            return true;
        }

        return was.Groups["issue"].Value == now.Groups["issue"].Value && (now.Groups["repository"].Value == was.Groups["repository"].Value || now.Groups["repository"].Value == _home);
    }

    [GeneratedRegex(@"/(?<repository>repos/[^/]+/[^/]+|repositories/\d+)(/issues/(?<issue>\d+))?(/|$)")]
    private static partial Regex Place();
}

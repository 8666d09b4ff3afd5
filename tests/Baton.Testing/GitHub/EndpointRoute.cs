using System.Text.RegularExpressions;

namespace Baton.Testing.GitHub;

/// <summary>A method and a path below a repository, and what answers them.</summary>
/// <param name="Method">The method.</param>
/// <param name="Begin">What the path has in it as it stands: most patterns need not be asked.</param>
/// <param name="Path">The path.</param>
/// <param name="Accepts">The permissions of which one set is enough, as <c>x-accepted-github-permissions</c> writes them.</param>
/// <param name="Endpoint">What answers.</param>
internal sealed record EndpointRoute(string Method, string Begin, Regex Path, string Accepts, Func<Call, Task<Reply>> Endpoint)
{
    public static EndpointRoute Of(string method, string path, string accepts, Func<Call, Reply> endpoint) => Of(method, path, accepts, call =>
    {
        lock (call.Repository)
        {
            return Task.FromResult(endpoint(call));
        }
    });

    public static EndpointRoute Of(string method, string path, string accepts, Func<Call, Task<Reply>> endpoint) =>
        new(method, path.Split('(')[0], new Regex($"^(?:/api/v3|/api/uploads)?/repos/(?<owner>[^/]+)/(?<repo>[^/]+){path}$", RegexOptions.CultureInvariant), accepts, endpoint);

    /// <summary>Whether a request is for it, and with which parts; null when it is not.</summary>
    public Match? Match(string method, string path) => method == Method && path.Contains(Begin, StringComparison.Ordinal) ? Path.Match(path) : null;
}

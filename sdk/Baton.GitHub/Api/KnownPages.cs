using System.Collections.Concurrent;

namespace Baton.GitHub.Api;

/// <summary>
/// Pages of lists that were read before, each with the tag that GitHub gave it. When GitHub answers that one has not changed, the request is not counted, and
/// a repository with thousands of releases is listed a dozen times for the price of once.
/// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
/// </summary>
internal sealed class KnownPages
{
    private readonly ConcurrentDictionary<Uri, Page> _pages = new();

    /// <summary>The page as it was; null when it was never read.</summary>
    public Page? Find(Uri address) => _pages.GetValueOrDefault(address);

    /// <summary>Keeps a page.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="tag">Its tag; without one nobody can ask whether it has changed.</param>
    /// <param name="items">What is on it.</param>
    /// <param name="isFull">It has as much on it as goes on a page. If it is the last one as well, the next thing to come changes nothing on it, so that asking whether it has changed does not tell.</param>
    /// <param name="next">Where the next one is; null when it is the last.</param>
    public void Keep(Uri address, string? tag, object items, bool isFull, Uri? next)
    {
        if (string.IsNullOrEmpty(tag) || (isFull && next is null))
        {
            _pages.TryRemove(address, out _);
        }
        else
        {
            _pages[address] = new Page(tag, items, next);
        }
    }

    /// <summary>A page.</summary>
    internal sealed record Page(string Tag, object Items, Uri? Next);
}

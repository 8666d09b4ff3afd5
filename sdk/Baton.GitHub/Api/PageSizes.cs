using System.Collections.Concurrent;

namespace Baton.GitHub.Api;

/// <summary>
/// How many items of a list one page has. A hundred is the most; where GitHub cannot make such a page in ten seconds, it takes "requesting fewer items":
/// https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts.
/// </summary>
internal sealed class PageSizes
{
    private static readonly int[] Sizes = [100, 30, 10];
    private readonly ConcurrentDictionary<string, int> _steps = new(StringComparer.Ordinal);

    /// <summary>The size for a list.</summary>
    public int Of(string path) => Sizes[_steps.GetValueOrDefault(path)];

    /// <summary>Whether a page of this size could be smaller.</summary>
    public static bool IsLarge(int size) => size > Sizes[^1];

    /// <summary>A page of this size took too long: the list has smaller ones from now on.</summary>
    /// <returns>Whether there is a smaller size.</returns>
    public bool Shrink(string path, int size)
    {
        var next = Array.IndexOf(Sizes, size) + 1;
        if (next == Sizes.Length)
        {
            return false;
        }

        _steps.AddOrUpdate(path, next, (_, step) => Math.Max(step, next));
        return true;
    }
}

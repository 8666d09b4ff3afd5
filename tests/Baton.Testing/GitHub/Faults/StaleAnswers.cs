using System.Text.RegularExpressions;

namespace Baton.Testing.GitHub;

/// <summary>
/// What was read before is shown as it was then, some more times after it has changed: "eventually consistent" reads, as of a replica or a cache.
/// https://github.com/release-drafter/release-drafter/issues/1727 (minutes after it was published, a release was listed as a draft).
/// </summary>
internal sealed partial class StaleAnswers
{
    private readonly Dictionary<string, (string Text, Reply Reply, int Left)> _known = [];

    /// <summary>The answer that is given: this one, or the one before.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="query">The query.</param>
    /// <param name="fresh">What the answer would be.</param>
    /// <param name="times">How often the former one is given after it has changed.</param>
    public Reply Pass(string method, string path, string query, Reply fresh, int times)
    {
        if (times == 0 || method != "GET" || !Lagging().IsMatch(path))
        {
            return fresh;
        }

        lock (_known)
        {
            var (key, text) = (path + query, $"{fresh.Status} {fresh.Body?.ToJsonString()}");
            if (_known.TryGetValue(key, out var former) && former.Text != text && former.Left > 0)
            {
                _known[key] = former with { Left = former.Left - 1 };
                return former.Reply;
            }

            _known[key] = (text, fresh, times);
            return fresh;
        }
    }

    [GeneratedRegex(@"/releases$|/releases/latest$|/releases/\d+(/assets)?$|/statuses$|/labels$|/comments$|/milestones$")]
    private static partial Regex Lagging();
}

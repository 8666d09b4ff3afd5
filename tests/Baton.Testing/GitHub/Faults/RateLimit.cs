namespace Baton.Testing.GitHub;

/// <summary>
/// The primary limit: so many requests an hour; then 403 with x-ratelimit-remaining 0 and x-ratelimit-reset in epoch seconds.
/// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
/// </summary>
public sealed class RateLimit(int limit, TimeProvider time)
{
    private DateTimeOffset _reset = time.GetUtcNow().AddHours(1);
    private int _used;

    /// <summary>How many requests were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Counts a request.</summary>
    /// <returns>The refusal, or null when it may go on.</returns>
    public Reply? Take()
    {
        lock (this)
        {
            if (time.GetUtcNow() >= _reset)
            {
                (_used, _reset) = (0, time.GetUtcNow().AddHours(1));
            }

            if (_used < limit)
            {
                _used++;
                return null;
            }

            Refused++;
            return Stamp(Refusal.Of(403, "API rate limit exceeded for installation ID 1."));
        }
    }

    /// <summary>A request that was counted is not.</summary>
    public void GiveBack()
    {
        lock (this)
        {
            _used--;
        }
    }

    /// <summary>Adds the headers that every answer has.</summary>
    public Reply Stamp(Reply reply) => reply
        .With("x-ratelimit-limit", $"{limit}")
        .With("x-ratelimit-remaining", $"{limit - _used}")
        .With("x-ratelimit-used", $"{_used}")
        .With("x-ratelimit-resource", "core")
        .With("x-ratelimit-reset", $"{_reset.ToUnixTimeSeconds()}");
}

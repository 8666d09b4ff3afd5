namespace Baton.Testing.GitHub;

/// <summary>
/// The secondary limit on what makes content: "In general, no more than 80 content-generating requests per minute and no more than 500
/// content-generating requests per hour are allowed", with a retry-after.
/// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
/// </summary>
public sealed class ContentLimit(TimeProvider time)
{
    private readonly Window[] _windows = [new(80, TimeSpan.FromMinutes(1)), new(500, TimeSpan.FromHours(1))];

    /// <summary>How many requests were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The longest wait that was asked for.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Counts a request.</summary>
    /// <returns>The refusal, or null when it may go on.</returns>
    public Reply? Take()
    {
        lock (this)
        {
            var now = time.GetUtcNow();
            var wait = _windows.Max(w => w.Left(now));
            if (wait > TimeSpan.Zero)
            {
                Refused++;
                Longest = wait > Longest ? wait : Longest;

                // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit: 403 or 429, and a message that names the limit.
                return Refusal.Of(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.")
                    .With("retry-after", $"{(int)Math.Ceiling(wait.TotalSeconds)}");
            }

            foreach (var window in _windows)
            {
                window.Count();
            }

            return null;
        }
    }

    private sealed class Window(int limit, TimeSpan length)
    {
        private DateTimeOffset _begin;
        private int _used;

        /// <summary>How long nothing more is taken.</summary>
        public TimeSpan Left(DateTimeOffset now)
        {
            if (now >= _begin + length)
            {
                (_begin, _used) = (now, 0);
            }

            return _used < limit ? TimeSpan.Zero : _begin + length - now;
        }

        public void Count() => _used++;
    }
}

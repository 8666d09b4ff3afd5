using System.Globalization;

namespace Baton.Deploy.Ledger;

/// <summary>Times in the ledger: UTC, ISO 8601, sortable as text.</summary>
internal static class Instant
{
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

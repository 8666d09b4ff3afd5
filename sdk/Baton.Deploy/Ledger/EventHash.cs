using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baton.Deploy.Ledger;

/// <summary>
/// The hash of an event: SHA-256, lower-case hex, over UTF-8 text. The text is the line <c>baton-ledger-1</c>, then one line <c>name:length:value</c> for each field
/// that has a value, in the order below; the length is counted in bytes. A field that a later version adds has no value in older events, so their hashes stay.
/// </summary>
public static class EventHash
{
    private const string Format = "baton-ledger-1\n";

    /// <summary>The hash.</summary>
    /// <param name="number">The event's number.</param>
    /// <param name="previous">The hash of the event before; empty for the first.</param>
    /// <param name="entry">The event.</param>
    public static string Of(long number, string previous, LedgerEvent entry)
    {
        var row = EventRow.Of(entry);
        var text = new StringBuilder(Format);
        foreach (var (name, value) in Fields(number, previous, row))
        {
            if (value.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}:{Encoding.UTF8.GetByteCount(value)}:{value}\n");
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<(string Name, string Value)> Fields(long number, string previous, EventRow row) =>
    [
        ("number", number.ToString(CultureInfo.InvariantCulture)),
        ("previous", previous),
        ("unit", row.Unit),
        ("environment", row.Environment),
        ("version", row.Version),
        ("commit", row.Commit),
        ("committed", row.Committed),
        ("kind", row.Kind),
        ("phase", row.Phase),
        ("by", row.By),
        ("host", row.Host),
        ("run", row.Run),
        ("token", row.Token is 0 ? "" : row.Token.ToString(CultureInfo.InvariantCulture)),
        ("at", row.At),
        ("record", row.Record),
        ("detail", row.Detail),
        ("desired", row.Desired),
    ];
}

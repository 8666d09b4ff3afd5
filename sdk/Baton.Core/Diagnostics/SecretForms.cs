using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;

namespace Baton.Core.Diagnostics;

/// <summary>
/// How a secret may be written in somebody else's message: as it is, line by line, escaped for an address or for JSON, or within base64,
/// where a server shows the header that it got.
/// </summary>
internal static class SecretForms
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "***";

    // Shorter pieces are found by chance in text that has no secret in it.
    private const int Shortest = 6;

    /// <summary>All of them, the longest first, so that no part of one is left.</summary>
    public static IReadOnlyList<string> Of(string value)
    {
        // Several lines are a key in PEM form, and each of them says enough.
        var lines = value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("-----", StringComparison.Ordinal));
        IEnumerable<string> forms =
        [
            value,
            .. lines,
            Uri.EscapeDataString(value),
            WebUtility.UrlEncode(value),
            JavaScriptEncoder.Default.Encode(value),
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value),
            .. Enumerable.Range(0, 3).SelectMany(before => Base64(value, before)),
        ];
        return [.. forms.Where(f => f == value || f.Length >= Shortest).Distinct().OrderByDescending(f => f.Length)];
    }

    /// <summary>A text with every one of these forms masked, in their order.</summary>
    public static string Redact(string text, IEnumerable<string> forms) => forms.Aggregate(text, (all, form) => all.Replace(form, Mask, StringComparison.Ordinal));

    /// <summary>The digits that the value alone decides, after so many bytes of something else.</summary>
    private static IEnumerable<string> Base64(string value, int before)
    {
        byte[] bytes = [.. new byte[before], .. Encoding.UTF8.GetBytes(value)];
        var (from, to) = (((before * 8) + 5) / 6, bytes.Length * 8 / 6);
        return [Convert.ToBase64String(bytes)[from..to], Base64Url.EncodeToString(bytes)[from..to]];
    }
}

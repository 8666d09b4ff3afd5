using System.Text;
using Baton.Core.Diagnostics;

namespace Baton.Settings.Secrets;

/// <summary>Turns the bytes of a secret into its value.</summary>
internal static class SecretText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Why bytes are not a secret, to follow its name in a message; null when they are one.</summary>
    public static string? Objection(ReadOnlySpan<byte> bytes, out Secret? secret)
    {
        secret = null;
        if (bytes.Length > SecretSurroundings.MostBytes)
        {
            return $"has more than {SecretSurroundings.MostBytes / 1024} KiB";
        }

        try
        {
            return Objection(Strict.GetString(bytes), out secret);
        }
        catch (DecoderFallbackException)
        {
            return "is not UTF-8";
        }
    }

    /// <summary>The same of a text. White space around it does not belong to it.</summary>
    public static string? Objection(string text, out Secret? secret)
    {
        secret = string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal) ? null : new Secret(text);
        return secret is not null ? null : string.IsNullOrWhiteSpace(text) ? "is empty" : "holds a NUL character";
    }

    /// <summary>Reads at most as much as a secret may have, and one byte more.</summary>
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[SecretSurroundings.MostBytes + 1];
        var count = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return buffer[..count];
    }
}

using System.Buffers;
using System.Text;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Settings.Reading;

/// <summary>The bytes of a file as text with line ends of one character.</summary>
internal static class SettingsText
{
    /// <summary>Decodes strictly: a byte that is not UTF-8 is refused with its place.</summary>
    public static Result<string> Decode(byte[] bytes, string file)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes.AsSpan(at).IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var consumed) != OperationStatus.Done)
            {
                var (line, column) = new LineStarts(bytes).Place(at);
                return SettingsDiagnostics.NotUtf8.Report(
                    $"The byte 0x{bytes[at]:X2} is not UTF-8.", "Save the file as UTF-8.", new SourceLocation(file, line, column));
            }

            at += consumed;
        }

        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }
}

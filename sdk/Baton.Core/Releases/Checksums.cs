using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>The file SHA256SUMS, as <c>sha256sum --check</c> reads it.</summary>
public static class Checksums
{
    /// <summary>Its usual name.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>One line a file, sorted by name (ordinal), with LF.</summary>
    public static string Write(IEnumerable<Artifact> artifacts) =>
        string.Concat(artifacts.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"{a.Sha256}  {a.Name}\n"));

    /// <summary>Reads one: name → lower-case hex. A line that is none is left out.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string text)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            // The second blank is a '*' where the file was read as binary.
            if (line.Length > 66 && line[64] == ' ' && line[65] is ' ' or '*' && line[..64].All(char.IsAsciiHexDigit))
            {
                read[line[66..]] = line[..64].ToLowerInvariant();
            }
        }

        return read.ToImmutable();
    }
}

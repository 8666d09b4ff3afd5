using System.Text;
using System.Text.Json;

namespace Baton.Testing;

/// <summary>
/// Looks for secrets in what a run wrote: as they are, line by line, escaped for an address or for JSON, and in base64 whatever stands before them.
/// </summary>
/// <param name="secrets">The secrets.</param>
public sealed class SecretSearch(params IEnumerable<string> secrets)
{
    private readonly List<(string Needle, string What)> _needles = [.. secrets.SelectMany(Needles)];

    /// <summary>What was found, told without telling it; null when nothing was.</summary>
    public string? Find(string text) => _needles.Where(n => text.Contains(n.Needle, StringComparison.Ordinal)).Select(n => n.What).FirstOrDefault();

    /// <summary>The same in bytes, whatever they are.</summary>
    public string? Find(byte[] bytes) => Find(Encoding.UTF8.GetString(bytes));

    private static IEnumerable<(string Needle, string What)> Needles(string secret)
    {
        var shown = $"a secret that begins with '{secret[..3]}'";
        yield return (secret, shown);
        foreach (var line in secret.Split('\n').Where(l => l.Length >= 12 && !l.StartsWith("-----", StringComparison.Ordinal)))
        {
            yield return (line, $"{shown}, one of its lines");
        }

        yield return (Uri.EscapeDataString(secret), $"{shown}, escaped for an address");
        yield return (JsonSerializer.Serialize(secret).Trim('"'), $"{shown}, escaped for JSON");
        foreach (var before in new[] { "", "-", "--" })
        {
            // Its first and its last digits depend on what stands around it.
            yield return (Convert.ToBase64String(Encoding.UTF8.GetBytes(before + secret))[4..^4], $"{shown}, in base64");
        }
    }
}

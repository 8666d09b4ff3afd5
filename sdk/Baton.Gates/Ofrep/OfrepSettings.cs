using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Diagnostics;

namespace Baton.Gates.Ofrep;

/// <summary>Where a flag server is and how to ask it.</summary>
/// <param name="Endpoint">Its base address; <c>/ofrep/v1/…</c> is added to it.</param>
/// <param name="Headers">Headers of every request, such as <c>Authorization</c> or <c>X-API-Key</c>. Secrets: never printed.</param>
/// <param name="Timeout">For one request.</param>
public sealed record OfrepSettings(Uri Endpoint, ImmutableArray<KeyValuePair<string, string>> Headers, TimeSpan Timeout)
{
    /// <summary>
    /// Reads the settings that OFREP 0.3 names: OFREP_HEADERS (<c>name=value</c>, percent-decoded as a whole and then split at commas) and
    /// OFREP_TIMEOUT_MS (10 seconds when it is not there).
    /// </summary>
    /// <param name="endpoint">The server's base address.</param>
    /// <param name="variables">The environment variables.</param>
    public static Result<OfrepSettings> Read(Uri endpoint, IReadOnlyDictionary<string, string> variables)
    {
        var timeout = 10_000;
        if (variables.GetValueOrDefault("OFREP_TIMEOUT_MS") is { Length: > 0 } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out timeout) || timeout == 0))
        {
            return OfrepDiagnostics.BadSettings.Report($"OFREP_TIMEOUT_MS is '{text}', which is no number of milliseconds.", "Set it to a whole number, such as 5000.");
        }

        var headers = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var pairs = Uri.UnescapeDataString(variables.GetValueOrDefault("OFREP_HEADERS") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var (pair, number) in pairs.Select((pair, i) => (pair, i + 1)))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                return OfrepDiagnostics.BadSettings.Report($"Entry {number} of OFREP_HEADERS is not of the form name=value.", "Write it as X-API-Key=…, with commas between entries.");
            }

            headers.Add(KeyValuePair.Create(pair[..at].Trim(), pair[(at + 1)..].Trim()));
        }

        return new OfrepSettings(endpoint, headers.ToImmutable(), TimeSpan.FromMilliseconds(timeout));
    }
}

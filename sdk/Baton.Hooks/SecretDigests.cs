using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Baton.Hooks;

/// <summary>
/// Tells that a variable that is let through to hooks has changed, without keeping its value. The digest is an HMAC-SHA256 with the key of a variable, so that whoever reads
/// the ledger cannot try out values. Without the key there are no digests: a plain hash of a short password would be as good as the password.
/// </summary>
public static class SecretDigests
{
    /// <summary>The environment variable with the key: any text of at least 16 characters, the same on every machine that deploys.</summary>
    public const string Key = "BATON_DIGEST_KEY";

    private const int Shortest = 16;

    /// <summary>Name → digest in lower-case hex, of the variables that are set; empty where there is no key.</summary>
    /// <param name="names">The names of the variables.</param>
    /// <param name="variables">The environment variables of this process.</param>
    public static ImmutableSortedDictionary<string, string> Of(IEnumerable<string> names, IReadOnlyDictionary<string, string> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return variables.GetValueOrDefault(Key, "") is not { Length: >= Shortest } key ? ImmutableSortedDictionary<string, string>.Empty
            : names.Distinct(StringComparer.Ordinal).Where(variables.ContainsKey).ToImmutableSortedDictionary(
                name => name,
                name => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{name}\0{variables[name]}"))),
                StringComparer.Ordinal);
    }
}

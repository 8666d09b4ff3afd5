using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>
/// <c>{"seeded": {"client": "web", "service": "mail", "seed": "env:SEED"}}</c>: the token with which a client calls a service, made of a seed that
/// is a secret itself. Both sides make the same token, and no two pairs share one. It is
/// the HMAC-SHA-256 of the client's name, a NUL character and the service's name in UTF-8, with the seed as its key, in lower-case hexadecimal
/// digits.
/// </summary>
public sealed class SeededSecret : ISecretProvider
{
    /// <inheritdoc/>
    public string Name => "seeded";

    /// <inheritdoc/>
    public string? Mistake(SecretReference reference) =>
        reference.Argument is SettingsMap map && map.Members.Keys.SequenceEqual(["client", "seed", "service"], StringComparer.Ordinal) && IsName(map, "client") && IsName(map, "service")
            ? reference.Unknown() : "\"seeded\" needs an object with the keys \"client\", \"service\" and \"seed\".";

    /// <inheritdoc/>
    public IEnumerable<SettingsNode> Needs(SecretReference reference) => [((SettingsMap)reference.Argument).Members["seed"]];

    /// <inheritdoc/>
    public async Task<Result<Secret>> ReadAsync(SecretReference reference, SecretSurroundings surroundings, CancellationToken cancellationToken)
    {
        var map = (SettingsMap)reference.Argument;
        var seed = await surroundings.ReadAsync(map.Members["seed"], cancellationToken).ConfigureAwait(false);
        return seed.IsSuccess ? Token(TextOf(map, "client"), TextOf(map, "service"), seed.Value) : seed;
    }

    /// <summary>The token of a client for a service.</summary>
    public static Secret Token(string client, string service, Secret seed) =>
        new(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(seed.Reveal()), Encoding.UTF8.GetBytes($"{client}\0{service}"))));

    private static bool IsName(SettingsMap map, string key) =>
        map.Members.GetValueOrDefault(key) is SettingsString { Value: { Length: > 0 } name } && !name.Contains('\0', StringComparison.Ordinal);

    private static string TextOf(SettingsMap map, string key) => ((SettingsString)map.Members[key]).Value;
}

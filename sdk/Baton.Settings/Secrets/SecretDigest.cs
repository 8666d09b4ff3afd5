using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>
/// Tells whether a secret changed without keeping it: a HMAC-SHA-256 of its path and value. Without the key nobody can try values against it.
/// </summary>
public static class SecretDigest
{
    /// <summary>The digest of one secret, in lower-case hexadecimal digits.</summary>
    /// <param name="key">The caller's key, of 32 random bytes; one key for all digests that are compared.</param>
    /// <param name="path">The path of the setting: the same value at another path has another digest.</param>
    /// <param name="secret">The value.</param>
    /// <exception cref="ArgumentException">The key has fewer than 16 bytes.</exception>
    public static string Of(ReadOnlySpan<byte> key, SettingsPath path, Secret secret)
    {
        if (key.Length < 16)
        {
            throw new ArgumentException("The key needs at least 16 bytes.", nameof(key));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{path}\0{secret.Reveal()}")));
    }

    /// <summary>The digests of all secrets of settings, by path.</summary>
    /// <param name="key">The caller's key.</param>
    /// <param name="settings">The settings with their secrets.</param>
    public static ImmutableSortedDictionary<string, string> Of(byte[] key, ResolvedSettings settings) => settings.Tree.Leaves()
        .Where(leaf => leaf.Node is SettingsSecretValue)
        .ToImmutableSortedDictionary(leaf => leaf.Path.ToString(), leaf => Of(key, leaf.Path, ((SettingsSecretValue)leaf.Node).Value), StringComparer.Ordinal);
}

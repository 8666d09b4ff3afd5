using System.Security.Cryptography;
using Baton.Core.Diagnostics;
using NuGet.Configuration;

namespace Baton.Feeds;

/// <summary>What NuGet's own configuration keeps of keys and passwords, for whoever must not show them.</summary>
public static class FeedSecrets
{
    /// <summary>The keys and passwords of every source.</summary>
    /// <param name="folder">Where the search for NuGet's configuration begins.</param>
    public static IReadOnlyList<Secret> Of(string folder)
    {
        try
        {
            var settings = Settings.LoadDefaultSettings(folder);
            var sources = new PackageSourceProvider(settings).LoadPackageSources().ToList();
            var keys = settings.GetSection(ConfigurationConstants.ApiKeys)?.Items.OfType<AddItem>().Select(i => Key(settings, i.Key)) ?? [];
            var passwords = sources.SelectMany(s => new[] { Password(s), InAddress(s) });
            return [.. keys.Concat(passwords).OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.Ordinal).Select(v => new Secret(v))];
        }
        catch (NuGetConfigurationException)
        {
            // Whoever needs it says so; nothing of a file that cannot be read is shown.
            return [];
        }
    }

    private static string? Key(ISettings settings, string source)
    {
        try
        {
            return SettingsUtility.GetDecryptedValueForAddItem(settings, ConfigurationConstants.ApiKeys, source);
        }
        catch (Exception exception) when (exception is NotSupportedException or CryptographicException or FormatException)
        {
            // NuGet encrypts keys on Windows, for one user. Nobody else can read them.
            return null;
        }
    }

    private static string? Password(PackageSource source)
    {
        try
        {
            return source.Credentials?.Password;
        }
        catch (Exception exception) when (exception is NuGetConfigurationException or NotSupportedException)
        {
            // Encrypted for somebody else.
            return null;
        }
    }

    private static string? InAddress(PackageSource source) =>
        Uri.TryCreate(source.Source, UriKind.Absolute, out var address) && address.UserInfo.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password) : null;
}

using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Deploy.Ledger;
using Baton.Feeds;

namespace Baton.Pipeline.Units;

/// <summary>The secrets that a unit takes from elsewhere: the variables that its baton.json names, its remote's password, NuGet's own configuration.</summary>
internal static class UnitSecrets
{
    /// <summary>They are read when they are enumerated; reading those of NuGet takes longer than reading a version.</summary>
    public static IEnumerable<Secret> Of(ReleaseUnit unit, IReadOnlyDictionary<string, string> variables) => Of(unit.Written, unit.Folder, unit.Repository?.RemoteUser(), variables);

    private static IEnumerable<Secret> Of(UnitConfiguration configuration, string folder, string? remoteUser, IReadOnlyDictionary<string, string> variables)
    {
        IEnumerable<Secret> all = [.. SecretVariables.Of(variables, NamedSecrets.Of(configuration).Concat(FeedVariables.Of(folder).Passwords)), .. Passwords(remoteUser), .. Addresses(configuration, variables), .. Databases(configuration, variables), .. SigningKey(variables), .. FeedSecrets.Of(folder)];
        foreach (var secret in all)
        {
            yield return secret;
        }
    }

    /// <summary>Which of all variables the programs get that a release starts.</summary>
    public static ChildVariables Children(UnitConfiguration? configuration, string folder)
    {
        var ofNuGet = FeedVariables.Of(folder);
        return new(configuration is null ? [] : NamedSecrets.Of(configuration), ofNuGet.All, ofNuGet.Passwords);
    }

    /// <summary>A token may stand in the place of the name: https://TOKEN@host/…</summary>
    private static IEnumerable<Secret> Passwords(string? user) => user?.Split(':', 2) is not [.., { Length: >= 8 } password] ? []
        : [new Secret(password), new Secret(Uri.UnescapeDataString(password))];

    /// <summary>Whoever answers at an address may repeat its path alone.</summary>
    private static IEnumerable<Secret> Addresses(UnitConfiguration configuration, IReadOnlyDictionary<string, string> variables) => configuration.Announce.Select(a => a.Url)
        .Concat(configuration.Environments.SelectMany(e => e.Webhooks).Select(w => w.Url))
        .Select(url => AnnouncementConfiguration.VariableOf(url) is { } name && Uri.TryCreate(variables.GetValueOrDefault(name), UriKind.Absolute, out var address) ? address.PathAndQuery.Trim('/') : "")
        .Where(path => path.Length >= 8).Select(path => new Secret(path));

    /// <summary>The passwords within the addresses of the ledger and of databases; the addresses as a whole are among the named ones.</summary>
    private static IEnumerable<Secret> Databases(UnitConfiguration configuration, IReadOnlyDictionary<string, string> variables) =>
        NamedSecrets.OfDatabases(configuration.Environments).Append(LedgerSetting.VariableOf(configuration.Ledger)).OfType<string>()
            .Select(name => variables.GetValueOrDefault(name, "")).Where(address => !string.IsNullOrWhiteSpace(address)).SelectMany(PostgresAddress.SecretsOf);

    /// <summary>A key that is given as a file.</summary>
    private static IEnumerable<Secret> SigningKey(IReadOnlyDictionary<string, string> variables)
    {
        try
        {
            return variables.TryGetValue(SecretVariables.SigningKey, out var file) && File.Exists(file) && File.ReadAllText(file) is { } text && text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
                ? [new Secret(text)] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read cannot be shown.
            return [];
        }
    }
}

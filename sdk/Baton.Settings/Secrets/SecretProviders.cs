using System.Collections.Immutable;

namespace Baton.Settings.Secrets;

/// <summary>The providers that come with Baton.</summary>
public static class SecretProviders
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ISecretProvider> BuiltIn { get; } =
    [
        new EnvironmentSecret(),
        new FileSecret(),
        new CredentialSecret(),
        new CommandSecret(),
        new SeededSecret(),
    ];
}

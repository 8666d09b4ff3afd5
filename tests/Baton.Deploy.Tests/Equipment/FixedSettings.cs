using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;

namespace Baton.Deploy.Tests.Equipment;

/// <summary>Settings with a secret, as they are after rendering.</summary>
internal sealed class FixedSettings(string greeting, string? secret = FixedSettings.Secret) : IDeploymentSettings
{
    public const string Secret = "correct horse battery staple";

    private int reads;

    /// <summary>How often the secret was read.</summary>
    public int Reads => reads;

    /// <summary>As the ledger keeps them.</summary>
    public string Recorded => $$$"""{"greeting":"{{{greeting}}}","key":{"$secret":"env:KEY"}}""";

    public ImmutableSortedDictionary<string, string> Files => ImmutableSortedDictionary<string, string>.Empty.Add("configuration.json", $"{greeting} {secret}\n");

    public Task<Diagnostic?> WriteAsync(string folder, CancellationToken cancellationToken) => throw new NotSupportedException("Hosts are no folder of this machine.");

    public async Task<Result<SettingsContents>> ReadAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        await Task.Yield();
        return secret is null ? DeployDiagnostics.CannotWrite.Report("There is no secret.", "") : new SettingsContents(Files, [new Secret(secret)]);
    }
}

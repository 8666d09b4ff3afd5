using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>What providers of secrets may look at.</summary>
/// <param name="Variables">The environment variables.</param>
/// <param name="Folder">The folder that relative paths are in, and that commands run in.</param>
public sealed record SecretSurroundings(IReadOnlyDictionary<string, string> Variables, string Folder)
{
    /// <summary>The largest value of a secret, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    /// <summary>How a provider reads a secret that its own one is made of. The resolver sets it.</summary>
    public Func<SettingsNode, CancellationToken, Task<Result<Secret>>> ReadAsync { get; init; } =
        (_, _) => throw new InvalidOperationException("Only a resolver reads secrets of other providers.");
}

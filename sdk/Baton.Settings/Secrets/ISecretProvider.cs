using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>
/// One way to get the value of a secret that settings know by reference. It is asked on the machine that deploys, and at the end: when all settings
/// are correct.
/// </summary>
public interface ISecretProvider
{
    /// <summary>The name that references call it by: <c>env</c> in <c>env:NAME</c>, and the key of the object where the reference is one.</summary>
    string Name { get; }

    /// <summary>
    /// What is wrong with a reference, as a sentence; null for nothing. It looks at the reference alone, so that it can run in CI.
    /// </summary>
    string? Mistake(SecretReference reference);

    /// <summary>The references of the secrets that its own one is made of. They are checked, too.</summary>
    IEnumerable<SettingsNode> Needs(SecretReference reference) => [];

    /// <summary>Gets the value.</summary>
    /// <param name="reference">A reference without a mistake.</param>
    /// <param name="surroundings">What it may look at.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The value, or a diagnostic that holds nothing of it.</returns>
    Task<Result<Secret>> ReadAsync(SecretReference reference, SecretSurroundings surroundings, CancellationToken cancellationToken);
}

using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Checks;

/// <summary>The key that provenance is signed with.</summary>
internal static class SigningKeys
{
    /// <summary>As the run was given it; null for none.</summary>
    public static Secret? Of(Run run) =>
        run.Environment.Variables.TryGetValue(SecretVariables.SigningKey, out var key) && !string.IsNullOrWhiteSpace(key) ? new Secret(key) : null;
}

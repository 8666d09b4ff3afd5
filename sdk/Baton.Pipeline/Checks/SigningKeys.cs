using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Checks;

/// <summary>The key that provenance is signed with.</summary>
internal static class SigningKeys
{
    /// <summary>As the run was given it; null for none.</summary>
    public static Secret? Of(Run run) =>
        run.Environment.Variables.TryGetValue(SecretVariables.SigningKey, out var key) && !string.IsNullOrWhiteSpace(key) ? new Secret(key) : null;

    /// <summary>The key itself, also where the run was given a file; empty for none.</summary>
    public static string Text(Run run)
    {
        var given = run.Environment.Variables.GetValueOrDefault(SecretVariables.SigningKey, "");
        return File.Exists(given) ? File.ReadAllText(given) : given;
    }
}

using Baton.Core.Diagnostics;

namespace Baton.Core.Checks;

/// <summary>One thing that a release needs, and whether it is there.</summary>
/// <param name="Name">What was looked at, in a few words.</param>
/// <param name="Status">What it came to.</param>
/// <param name="Evidence">What was seen, or why nobody was asked.</param>
/// <param name="Diagnostic">The problem, or what there is to know; null when there is nothing to say.</param>
public sealed record CheckFinding(string Name, CheckStatus Status, string Evidence, Diagnostic? Diagnostic = null)
{
    /// <summary>It is well.</summary>
    public static CheckFinding Ok(string name, string evidence) => new(name, CheckStatus.Ok, evidence);

    /// <summary>Nobody was asked.</summary>
    public static CheckFinding NotAsked(string name, string why) => new(name, CheckStatus.NotAsked, why);

    /// <summary>What a diagnostic says: an information is well.</summary>
    public static CheckFinding Of(string name, Diagnostic diagnostic) => new(
        name,
        diagnostic.Severity switch { Severity.Error => CheckStatus.Failed, Severity.Warning => CheckStatus.Warning, _ => CheckStatus.Ok },
        diagnostic.Message,
        diagnostic);

    /// <summary>One finding for each diagnostic, or a good one when there is none.</summary>
    public static IEnumerable<CheckFinding> Of(string name, IReadOnlyCollection<Diagnostic> diagnostics, string evidence) =>
        diagnostics.Count == 0 ? [Ok(name, evidence)] : diagnostics.Select(d => Of(name, d));
}

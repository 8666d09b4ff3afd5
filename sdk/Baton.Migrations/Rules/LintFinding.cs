namespace Baton.Migrations.Rules;

/// <summary>What a rule finds in a statement.</summary>
/// <param name="Place">Where, in UTF-16 code units from the start of the file.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Cure">What to do.</param>
public sealed record LintFinding(int Place, string Message, string Cure);

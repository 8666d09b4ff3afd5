using Baton.Core.Diagnostics;

namespace Baton.Migrations.Rules;

/// <summary>One rule about migrations of PostgreSQL.</summary>
/// <param name="descriptor">Its code, title and usual severity.</param>
public abstract class LintRule(DiagnosticDescriptor descriptor)
{
    /// <summary>Its code, title and usual severity.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>Whether it looks at statements that take no lock, such as INSERT: most files consist of them, and most rules do not.</summary>
    public virtual bool ChecksHarmless => false;

    /// <summary>What is wrong with a statement.</summary>
    public abstract IEnumerable<LintFinding> Check(LintStatement statement);
}

using Baton.Core.Diagnostics;

namespace Baton.Core.Planning.Approval;

/// <summary>What keeps an approved plan from being applied.</summary>
public static class ApprovalDiagnostics
{
    /// <summary>The plan file cannot be read or written.</summary>
    public static readonly DiagnosticDescriptor Unusable = new("BATON6093", "Plan file cannot be read or written", Severity.Error, ExitCode.Usage);

    /// <summary>The file is no plan of a form that this Baton knows.</summary>
    public static readonly DiagnosticDescriptor NoPlan = new("BATON6094", "Not a plan file", Severity.Error, ExitCode.Usage);

    /// <summary>The plan file is not what was written.</summary>
    public static readonly DiagnosticDescriptor Edited = new("BATON6095", "Plan file was changed after it was made", Severity.Error, ExitCode.Usage);

    /// <summary>The world is not the one that was approved.</summary>
    public static readonly DiagnosticDescriptor Moved = new("BATON6096", "The world has moved since the plan", Severity.Error, ExitCode.Held);

    /// <summary>An option that says again, or otherwise, what the plan says.</summary>
    public static readonly DiagnosticDescriptor OptionOfThePlan = new("BATON6097", "The plan answers this option", Severity.Error, ExitCode.Usage);
}

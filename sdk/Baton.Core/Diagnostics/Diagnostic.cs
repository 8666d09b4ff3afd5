namespace Baton.Core.Diagnostics;

/// <summary>An expected failure or warning, as a value: what, where, what to do.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Message">What is wrong. Never contains a secret.</param>
/// <param name="Cure">What to do about it.</param>
/// <param name="Where">The place in a file, if there is one.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, string Message, string Cure, SourceLocation? Where = null)
{
    /// <summary><c>BATON####</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Whether the run stops here.</summary>
    public bool IsError => Severity == Severity.Error;

    /// <summary><c>where: severity CODE: message cure</c>, on one line.</summary>
    public override string ToString()
    {
        var where = Where is null ? "" : $"{Where}: ";
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return $"{where}{severity} {Code}: {Message} {Cure}".TrimEnd();
    }
}

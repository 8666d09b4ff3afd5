namespace Baton.Core.Diagnostics;

/// <summary>
/// One kind of diagnostic: a stable code with a page of its own in docs/diagnostics/.
/// Descriptors are static readonly fields of the room that reports them; a test holds codes, pages and fields equal.
/// </summary>
/// <param name="Code"><c>BATON####</c>: 1xxx versioning and git, 2xxx configuration and command line, 3xxx migrations, 4xxx flags,
/// 5xxx succession, 6xxx publishing, 7xxx deploy, 8xxx restore, build, test and pack.</param>
/// <param name="Title">A few words, the heading of its page.</param>
/// <param name="Severity">Error stops the run.</param>
/// <param name="Exit">The exit code of a run that ends with it.</param>
public sealed record DiagnosticDescriptor(string Code, string Title, Severity Severity, ExitCode Exit)
{
    /// <summary>Reports this diagnostic.</summary>
    /// <param name="message">What is wrong, with the values that matter.</param>
    /// <param name="cure">What to do about it: a command to run, a line to change.</param>
    /// <param name="where">The place in a file, if there is one.</param>
    public Diagnostic Report(string message, string cure, SourceLocation? where = null) => new(this, message, cure, where);
}

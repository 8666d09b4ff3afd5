namespace Baton.Core.Testing;

/// <summary>A test that failed.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Message">What it said, whole, with line feeds.</param>
/// <param name="At">The first line of its stack trace that names a source file, else its first line; null when it has none.</param>
public sealed record TestFailure(string Name, string Message, string? At = null);

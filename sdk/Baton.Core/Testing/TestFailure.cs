namespace Baton.Core.Testing;

/// <summary>A test that failed.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Message">The first line of what it said.</param>
public sealed record TestFailure(string Name, string Message);

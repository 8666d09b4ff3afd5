namespace Baton.Testing.GitHub;

/// <summary>The body ended in the middle.</summary>
public sealed class BrokenBodyException : IOException;

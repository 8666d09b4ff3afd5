using Baton.Core.Diagnostics;

namespace Baton.Pipeline.Session;

/// <summary>A run has ended with an error that the session has reported.</summary>
/// <param name="exit">The exit code of the run.</param>
/// <param name="message">The error, without secrets.</param>
public sealed class RunStoppedException(ExitCode exit, string message) : Exception(message)
{
    /// <summary>The exit code of the run.</summary>
    public ExitCode Exit { get; } = exit;
}

using Baton.Core.Diagnostics;

namespace Baton.Git.Diagnostics;

/// <summary>A repository stopped being readable while it was read. What returns a <see cref="Result{T}"/> never lets it out.</summary>
public sealed class GitException : Exception
{
    /// <summary>The exception for a coded error.</summary>
    public GitException(Diagnostic diagnostic)
        : base(diagnostic.ToString()) => Diagnostic = diagnostic;

    /// <summary>The coded error.</summary>
    public Diagnostic Diagnostic { get; }
}

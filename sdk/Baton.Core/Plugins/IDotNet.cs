using Baton.Core.Diagnostics;

namespace Baton.Core.Plugins;

/// <summary>The <c>dotnet</c> command in the unit's folder. It gets no secrets for publishing; <c>restore</c> gets those of private feeds.</summary>
public interface IDotNet
{
    /// <summary>Runs it, shows its output, and makes one error of its failure.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="failure">The kind of error that a failure is.</param>
    /// <param name="cancellationToken">Ends the whole process tree.</param>
    /// <returns>Null when it ended with 0.</returns>
    Task<Diagnostic?> RunAsync(IReadOnlyList<string> arguments, DiagnosticDescriptor failure, CancellationToken cancellationToken);
}

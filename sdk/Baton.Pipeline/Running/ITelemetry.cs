using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Pipeline.Running;

/// <summary>Makes spans and metrics of a run. A run that exports nothing has none, and loads nothing for it.</summary>
public interface ITelemetry : IRunObserver
{
    /// <summary>A step begins: what runs until the span is disposed belongs to it.</summary>
    /// <param name="step">The step.</param>
    IStepSpan Begin(string step);

    /// <summary>Keeps facts about the release for the span of the run.</summary>
    /// <param name="unit">The release unit.</param>
    /// <param name="version">Its version.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="environment">Where it is deployed; null for nowhere.</param>
    void Describe(string unit, string version, string commit, string? environment);

    /// <summary>The run has ended: what is not exported yet is exported, within a time limit.</summary>
    /// <param name="command">The command or target.</param>
    /// <param name="exit">The exit code.</param>
    /// <param name="code">The code of the error that ended it; null for none.</param>
    /// <returns>A warning where the export failed; null when it did not.</returns>
    Diagnostic? End(string command, int exit, string? code);
}

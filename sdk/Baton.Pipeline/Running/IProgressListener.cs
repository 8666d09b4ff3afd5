using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Pipeline.Running;

/// <summary>Is told how a run goes, for a person who watches it.</summary>
public interface IProgressListener : ITransferObserver
{
    /// <summary>A target begins.</summary>
    void Began(string target);

    /// <summary>A target ended.</summary>
    void Ended(StepTiming step);

    /// <summary>A warning or an error came up.</summary>
    void Said(Diagnostic diagnostic);

    /// <summary>A line of a program that a target runs: a compiler, a test, a hook.</summary>
    void Output(string line);
}

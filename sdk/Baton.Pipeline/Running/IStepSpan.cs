namespace Baton.Pipeline.Running;

/// <summary>The span of a step. Disposing it without an end says that the step was ended by an exception.</summary>
public interface IStepSpan : IDisposable
{
    /// <summary>The step has come to its end.</summary>
    /// <param name="outcome">What it came to, in a few words, without secrets.</param>
    /// <param name="code">The code of the error that it ended with; null for none.</param>
    void End(string outcome, string? code);
}

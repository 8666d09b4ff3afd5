using Baton.Core.Diagnostics;

namespace Baton.Deploy.Hosts.Shell;

/// <summary>What a script on a host came to.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its standard error, and that of ssh.</param>
/// <param name="Unreached">Why it did not run, or why that is unknown; null when it ran to its end.</param>
internal sealed record HostAnswer(int Exit, string Out, string Error, Diagnostic? Unreached = null)
{
    /// <summary>Whether it took too long, and was cut off.</summary>
    public bool IsTimeout { get; init; }

    /// <summary>The lines of its output.</summary>
    public IEnumerable<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same without what a failed program printed: its exit code alone.</summary>
    public HostAnswer WithoutOutput() => this with { Out = Lines.FirstOrDefault() ?? "", Error = "" };

    /// <summary>The first things that it complained of; empty for nothing.</summary>
    public string Complaint => string.Join(" | ", Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(3));
}

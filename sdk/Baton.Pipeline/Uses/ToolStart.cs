using System.Text.RegularExpressions;

namespace Baton.Pipeline.Uses;

/// <summary>
/// Whether a program started, as far as the way it ended tells. A program need not know <c>--help</c>: one that refuses it has started. One that the .NET host
/// cannot load, or that an exception or a signal ends, has not.
/// </summary>
internal static partial class ToolStart
{
    private const int FirstSignal = 129;

    // The codes of the host end with this one: https://github.com/dotnet/runtime/blob/main/docs/design/features/host-error-codes.md. A system that keeps one byte of them cuts it off.
    private const int LastOfHost = 0xa8;

    /// <summary>Whether it did.</summary>
    /// <param name="exit">Its exit code.</param>
    /// <param name="lines">What it printed.</param>
    public static bool IsGood(int exit, IEnumerable<string> lines) =>
        exit == 0 || (!IsOfSystem(exit) && !lines.Any(l => Unhandled().IsMatch(l)));

    /// <summary>On Windows an unhandled exception, and the host, end with a status whose first bits are set; a program's own −1 has them all.</summary>
    private static bool IsOfSystem(int exit) => exit is (>= FirstSignal and <= LastOfHost) or (< short.MinValue);

    [GeneratedRegex(@"^\s*Unhandled exception[.:]", RegexOptions.CultureInvariant)]
    private static partial Regex Unhandled();
}

using System.Collections.Immutable;

namespace Baton.Tool.CommandLine;

/// <summary>What the command line came to: arguments for the Cake host, or the help.</summary>
/// <param name="Command">The command; null when the caller speaks to Cake directly (<c>--target</c>, <c>--tree</c> …).</param>
/// <param name="Directory">The folder to work in, absolute.</param>
/// <param name="Json">Answer with one JSON object on standard output.</param>
/// <param name="CakeArguments">For the Cake host.</param>
/// <param name="Text">A text to print instead of doing anything: a help, a page, the version.</param>
internal sealed record Invocation(
    CommandSpec? Command, string Directory, bool Json, ImmutableArray<string> CakeArguments, string? Text = null)
{
    /// <summary>The values of an argument, in the order of the command line.</summary>
    /// <param name="argument">Its name, such as <c>env</c>.</param>
    public IEnumerable<string> Values(string argument) =>
        CakeArguments.Where(a => a.StartsWith($"--{argument}=", StringComparison.Ordinal)).Select(a => a[(argument.Length + 3)..]);
}

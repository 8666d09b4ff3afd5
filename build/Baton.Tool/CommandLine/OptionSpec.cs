namespace Baton.Tool.CommandLine;

/// <summary>One option: how it is typed, and the argument of the targets that carries it.</summary>
/// <param name="Name">As typed, such as <c>--env</c>.</param>
/// <param name="Argument">The targets' argument, such as <c>env</c>.</param>
/// <param name="Value">What stands for its value in the help; null for a switch.</param>
/// <param name="Summary">One line for the help.</param>
/// <param name="Repeatable">May be given more than once.</param>
/// <param name="Otherwise">What it means without a value; null when it needs one.</param>
internal sealed record OptionSpec(string Name, string Argument, string? Value, string Summary, bool Repeatable = false, string? Otherwise = null);

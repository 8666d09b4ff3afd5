using System.Collections.Immutable;

namespace Baton.Tool.CommandLine;

/// <summary>One command of <c>baton</c>: the Cake target it runs and the options it takes.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Target">The Cake target that does it; null for a command that needs no target.</param>
/// <param name="Summary">One line for the help.</param>
/// <param name="Options">The names of the options it takes beside the common ones.</param>
internal sealed record CommandSpec(string Name, string? Target, string Summary, params ImmutableArray<string> Options)
{
    /// <summary>What stands for the one argument that it takes beside its options; null for none. The targets read it as <c>what</c>.</summary>
    public string? Operand { get; init; }

    /// <summary>Whether it takes that argument several times.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Its answer is for pipes, so that its progress goes to standard error.</summary>
    public bool Quiet => Name is "version" or "next" or "notes" or "config" or "status" or "store" or "history";
}

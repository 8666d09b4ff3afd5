using System.Collections.Immutable;

namespace Baton.Core.Flags;

/// <summary>A flag in a <see cref="FlagReport"/>.</summary>
/// <param name="Key">Its id.</param>
public sealed record FlagRow(string Key)
{
    /// <summary>Who answers for it; null when not said.</summary>
    public string? Owner { get; init; }

    /// <summary>One of <see cref="FlagKinds"/>; null when not said.</summary>
    public string? Kind { get; init; }

    /// <summary>Its last day; null when not said.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The day of the first deployment of a release with it; null when there was none.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>
    /// By environment: <c>off</c>, <c>on</c>, <c>conditional</c>, <c>missing</c>, or <c>unknown</c> where the environment's flags cannot be read.
    /// </summary>
    public ImmutableArray<KeyValuePair<string, string>> States { get; init; } = [];

    /// <summary>Where the code asks for it: <c>file:line</c>.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The live releases that ask for it: <c>1.4.0 in production</c>.</summary>
    public ImmutableArray<string> LiveIn { get; init; } = [];

    /// <summary>Whether the unit uses it at this commit.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Whether the unit's own source defines it; true where the unit has none.</summary>
    public bool IsDefined { get; init; }

    /// <summary>What to do about it; empty for nothing.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Whether nothing asks for it any more, neither the code nor a release that is live.</summary>
    public bool CanGo => !IsUsed && LiveIn.IsEmpty;
}

using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>One program for each step of a release, as a list of arguments; empty for none.</summary>
public sealed record StepCommands
{
    /// <summary>The names of the steps, in their order.</summary>
    public static ImmutableArray<string> Steps { get; } = ["check", "restore", "build", "test", "pack", "use", "notes", "publish", "deploy"];

    /// <summary>With looking whether a release could run.</summary>
    public ImmutableArray<string> Check { get; init; } = [];

    /// <summary>With restoring the packages.</summary>
    public ImmutableArray<string> Restore { get; init; } = [];

    /// <summary>With building.</summary>
    public ImmutableArray<string> Build { get; init; } = [];

    /// <summary>With testing.</summary>
    public ImmutableArray<string> Test { get; init; } = [];

    /// <summary>With packing.</summary>
    public ImmutableArray<string> Pack { get; init; } = [];

    /// <summary>With using the packed packages.</summary>
    public ImmutableArray<string> Use { get; init; } = [];

    /// <summary>With writing the notes and release.json.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>With publishing; not in a dry run.</summary>
    public ImmutableArray<string> Publish { get; init; } = [];

    /// <summary>With deploying; not in a dry run.</summary>
    public ImmutableArray<string> Deploy { get; init; } = [];

    /// <summary>The program for a step.</summary>
    /// <param name="step">One of <see cref="Steps"/>. A step of a Frosting host's own has none.</param>
    public ImmutableArray<string> Of(string step) => step switch
    {
        "check" => Check,
        "restore" => Restore,
        "build" => Build,
        "test" => Test,
        "pack" => Pack,
        "use" => Use,
        "notes" => Notes,
        "publish" => Publish,
        "deploy" => Deploy,
        _ => [],
    };
}

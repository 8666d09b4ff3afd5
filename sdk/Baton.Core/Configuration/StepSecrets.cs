using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>For the hooks of each step, the environment variables with secrets that they get.</summary>
public sealed record StepSecrets
{
    /// <summary>For those of looking whether a release could run.</summary>
    public ImmutableArray<string> Check { get; init; } = [];

    /// <summary>For those of restoring the packages.</summary>
    public ImmutableArray<string> Restore { get; init; } = [];

    /// <summary>For those of building.</summary>
    public ImmutableArray<string> Build { get; init; } = [];

    /// <summary>For those of testing.</summary>
    public ImmutableArray<string> Test { get; init; } = [];

    /// <summary>For those of packing.</summary>
    public ImmutableArray<string> Pack { get; init; } = [];

    /// <summary>For those of using the packed packages.</summary>
    public ImmutableArray<string> Use { get; init; } = [];

    /// <summary>For those of writing the notes and release.json.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>For those of publishing.</summary>
    public ImmutableArray<string> Publish { get; init; } = [];

    /// <summary>For those of deploying.</summary>
    public ImmutableArray<string> Deploy { get; init; } = [];

    /// <summary>The names for a step.</summary>
    /// <param name="step">One of <see cref="StepCommands.Steps"/>.</param>
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
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such step."),
    };
}

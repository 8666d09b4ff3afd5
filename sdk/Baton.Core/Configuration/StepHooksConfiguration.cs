using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>Programs that run before and after the steps of a release, in the unit's folder. They may run again when a release is run again.</summary>
public sealed record StepHooksConfiguration
{
    /// <summary>Before a step; when one fails, the step is not begun.</summary>
    public StepCommands Before { get; init; } = new();

    /// <summary>After a step that went well.</summary>
    public StepCommands After { get; init; } = new();

    /// <summary>How long one may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Names of environment variables that all of them get; none with which a release is published.</summary>
    public ImmutableArray<string> Environment { get; init; } = [];

    /// <summary>For each step, names of environment variables with secrets that its hooks get.</summary>
    public StepSecrets Secrets { get; init; } = new();
}

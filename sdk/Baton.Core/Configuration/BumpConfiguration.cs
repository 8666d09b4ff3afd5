using Baton.Core.Commits;

namespace Baton.Core.Configuration;

/// <summary>How <c>--bump auto</c> decides.</summary>
public sealed record BumpConfiguration
{
    /// <summary>The labels of pull requests that decide, beside the commits' types; null to decide without asking GitHub.</summary>
    public LabelEffects? Labels { get; init; }
}

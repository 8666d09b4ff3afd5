using System.Collections.Immutable;

namespace Baton.Core.Flags;

/// <summary>The kinds of feature flags; see https://martinfowler.com/articles/feature-toggles.html for where they come from.</summary>
public static class FlagKinds
{
    /// <summary>Hides what is not finished; temporary.</summary>
    public const string Release = "release";

    /// <summary>Compares two ways; temporary.</summary>
    public const string Experiment = "experiment";

    /// <summary>Steers how the system runs while something is changed; temporary.</summary>
    public const string Operational = "operational";

    /// <summary>Turns something off in an emergency; permanent.</summary>
    public const string KillSwitch = "kill-switch";

    /// <summary>Decides who may do something; permanent.</summary>
    public const string Permission = "permission";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Release, Experiment, Operational, KillSwitch, Permission];

    /// <summary>The days after which a flag of a kind is stale (release and experiment 40, operational 7); null for one that may stay.</summary>
    public static int? DaysUntilStale(string? kind) => kind switch
    {
        Release or Experiment => 40,
        Operational => 7,
        _ => null,
    };
}

using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Flags;
using Baton.Core.Releases;
using Baton.Core.Succession;

namespace Baton.Core.Plugins;

/// <summary>What a gate is asked: may this release go live in this environment?</summary>
public sealed record GateQuestion
{
    /// <summary>The unit and the run.</summary>
    public required PluginContext Context { get; init; }

    /// <summary>Where it is to go live.</summary>
    public required EnvironmentConfiguration Environment { get; init; }

    /// <summary>The release that is to go live.</summary>
    public required Release Candidate { get; init; }

    /// <summary>Whether it was live before and is to come back.</summary>
    public bool IsBack { get; init; }

    /// <summary>Whether the run holds the lock and deploys right after this question. Otherwise it is a plan or a query, and a gate skips expensive checks.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What is live of the same unit; null for nothing.</summary>
    public Release? Live { get; init; }

    /// <summary>What is live of all units, this one among them.</summary>
    public ImmutableArray<Release> AllLive { get; init; } = [];

    /// <summary>How the candidate's commit is related to the live one's.</summary>
    public Lineage Lineage { get; init; } = Lineage.NoHistory;

    /// <summary>The environment that the release must have succeeded in before, and whether it has, with the same artifacts; null for none.</summary>
    public (string Name, bool Succeeded)? Before { get; init; }

    /// <summary>The feature flags of the environment; null when it names no source.</summary>
    public FlagSet? Flags { get; init; }
}

using System.Collections.Immutable;
using Baton.Core.Releases;
using Baton.Deploy.Figures;

namespace Baton.Report;

/// <summary>Everything that the page shows.</summary>
internal sealed record ReportData
{
    /// <summary>The release unit.</summary>
    public required string Unit { get; init; }

    /// <summary>When the report is made, UTC.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Which Baton makes it.</summary>
    public required string BatonVersion { get; init; }

    /// <summary>The last release; null before the first.</summary>
    public Release? Release { get; init; }

    /// <summary>The run that the journal has last; null without a journal.</summary>
    public ReportRun? Run { get; init; }

    /// <summary>The environment that the gates were asked about; null when none was named.</summary>
    public string? GatesOf { get; init; }

    /// <summary>What the gates answered.</summary>
    public ImmutableArray<ReportGate> Gates { get; init; } = [];

    /// <summary>The environments, in the order in which a release passes them.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    /// <summary>What is live.</summary>
    public ImmutableArray<LiveUnit> Live { get; init; } = [];

    /// <summary>Past deployments, oldest first.</summary>
    public ImmutableArray<PastDeployment> History { get; init; } = [];

    /// <summary>The figures of each environment.</summary>
    public ImmutableArray<DeliveryFigures> Figures { get; init; } = [];
}

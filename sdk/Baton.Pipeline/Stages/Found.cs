using System.Collections.Immutable;
using Baton.Core.Planning.Approval;
using Baton.Pipeline.Addresses;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Stages;

/// <summary>The release unit is known, with its configuration and its repository.</summary>
public record Found : Asked
{
    /// <summary>Goes on from what was asked.</summary>
    public Found(Asked before, ReleaseUnit unit)
        : base(before) => (Unit, Units) = (unit, [unit]);

    /// <summary>The unit.</summary>
    public ReleaseUnit Unit { get; init; }

    /// <summary>The release to deploy, as the command line names it; null for the one of this run or of <c>--release</c>.</summary>
    internal ReleaseAddress? Address { get; init; }

    /// <summary>The units whose places can be asked for a release by its version: this one, and the others of the environments file.</summary>
    internal ImmutableArray<ReleaseUnit> Units { get; init; } = [];

    /// <summary>The plan that was approved; null when the run makes its own.</summary>
    public PlanRecord? Approved { get; init; }
}

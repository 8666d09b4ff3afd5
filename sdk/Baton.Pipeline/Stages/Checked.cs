using System.Collections.Immutable;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>It was looked at what would stop the release.</summary>
public record Checked : Versioned
{
    /// <summary>Goes on from the version.</summary>
    public Checked(Versioned before)
        : base(before)
    {
    }

    /// <summary>What was found; null when it was not looked at.</summary>
    public ImmutableArray<CheckFinding>? Findings { get; init; }

    /// <inheritdoc/>
    public override RunAnswer Answer => base.Answer with { Checks = Findings is { } found ? [.. found.Select(Of)] : null };

    private static CheckAnswer Of(CheckFinding finding) => new(
        finding.Name, Word(finding.Status), finding.Evidence, finding.Diagnostic is { Severity: not Severity.Info } problem ? problem.Code : null);

    private static string Word(CheckStatus status) => status switch
    {
        CheckStatus.Ok => "ok",
        CheckStatus.Warning => "warning",
        CheckStatus.Failed => "failed",
        _ => "not-asked",
    };
}

using System.Collections.Immutable;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;

namespace Baton.Pipeline.Stages;

/// <summary>The changes are known, and the notes that tell them are written.</summary>
public record Noted : Tested
{
    /// <summary>Goes on from the tests.</summary>
    public Noted(Tested before)
        : base(before)
    {
    }

    /// <summary>What the release is called; null for its name and version.</summary>
    public string? Title { get; init; }

    /// <summary>The description at the top of the notes; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The version of the release before; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>What changed since, newest first.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Whose first contribution it has.</summary>
    public ImmutableArray<Newcomer> Newcomers { get; init; } = [];

    /// <summary>The notes in Markdown; null where they were left out.</summary>
    public string? Notes { get; init; }

    /// <summary>What NuGet packages say of the release; null for nothing.</summary>
    public string? PackageNotes { get; init; }

    /// <summary>The changelog that was written; null when it was not, or told everything already.</summary>
    public string? ChangelogFile { get; init; }

    /// <inheritdoc/>
    public override Release Release => base.Release with { Title = Title, Previous = Previous, Changes = Changes, Newcomers = Newcomers, Notes = Notes ?? "" };

    /// <inheritdoc/>
    public override RunAnswer Answer => base.Answer with { Release = Notes is null ? base.Answer.Release : Release, ChangelogFile = ChangelogFile };
}

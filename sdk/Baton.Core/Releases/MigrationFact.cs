using System.Collections.Immutable;

namespace Baton.Core.Releases;

/// <summary>A database migration that a release carries.</summary>
/// <param name="Id">Its name in the table of applied migrations: that of its file; for Entity Framework, its identifier.</param>
/// <param name="Checksum">Sha256 of its text without BOM and with LF line endings, lower-case hex.</param>
/// <param name="Phase"><c>expand</c>, <c>migrate</c> or <c>contract</c>.</param>
public sealed record MigrationFact(string Id, string Checksum, string Phase)
{
    /// <summary>The checksum that the migration tool records for it; null where the tool records none.</summary>
    public string? ToolChecksum { get; init; }

    /// <summary>Of a contract migration, the first version of each unit that does not need what it removes; null where that is not said.</summary>
    public ImmutableSortedDictionary<string, string>? Since { get; init; }

    /// <summary>What the check found in it that is an error.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];
}

namespace Baton.Migrations.History;

/// <summary>A migration that the repository or the release has.</summary>
/// <param name="Path">Its file, as the user knows it; for Entity Framework, its identifier.</param>
/// <param name="Text">Its text; null where only the release's record of it is there.</param>
public sealed record PresentMigration(string Path, string? Text)
{
    /// <summary>Its digest (<see cref="ScriptDigest"/>): of its text, or as the record has it; null without one.</summary>
    public string? Digest { get; init; } = Text is null ? null : ScriptDigest.Sha256(Text);

    /// <summary>The checksum that the tool records for it, as the record has it; null where the tool records none.</summary>
    public string? ToolChecksum { get; init; }

    /// <summary>The digest that an earlier release recorded for it; null without one.</summary>
    public string? RecordedDigest { get; init; }

    /// <summary>The name of the file, without folders.</summary>
    public string Script => Path[(Path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The checksum that a tool records for it; null where that is not known.</summary>
    internal string? ChecksumOf(MigrationTool tool) => Text is null ? ToolChecksum : History.ToolChecksum.Of(tool, Text);
}

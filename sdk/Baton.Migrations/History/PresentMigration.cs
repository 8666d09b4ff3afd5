namespace Baton.Migrations.History;

/// <summary>A migration that the repository or the release has.</summary>
/// <param name="Path">Its file, as the user knows it; for Entity Framework, its identifier.</param>
/// <param name="Text">Its text; null where only the release's record of it is there.</param>
public sealed record PresentMigration(string Path, string? Text)
{
    /// <summary>The digest that an earlier release recorded for it (<see cref="ScriptDigest"/>); null without one.</summary>
    public string? RecordedDigest { get; init; }

    /// <summary>The name of the file, without folders.</summary>
    public string Script => Path[(Path.LastIndexOfAny(['/', '\\']) + 1)..];
}

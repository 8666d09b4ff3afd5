namespace Baton.Migrations.Linting;

/// <summary>A file with migrations.</summary>
/// <param name="Path">As the user knows it.</param>
/// <param name="Text">Its text.</param>
public sealed record MigrationScript(string Path, string Text);

namespace Baton.Gates.References;

/// <summary>A file of source code.</summary>
/// <param name="Path">Relative to the release unit's folder, with slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceFile(string Path, string Text);

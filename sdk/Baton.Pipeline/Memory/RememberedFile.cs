namespace Baton.Pipeline.Memory;

/// <summary>A file that a step made.</summary>
/// <param name="Path">Relative to the unit's output folder, with <c>/</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record RememberedFile(string Path, long Size, string Sha256);

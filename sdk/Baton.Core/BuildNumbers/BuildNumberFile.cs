namespace Baton.Core.BuildNumbers;

/// <summary>A text that a build system reads from a file.</summary>
/// <param name="Variable">The environment variable that names the file, or the folder that it lies in.</param>
/// <param name="Name">The file's name in that folder, where the text replaces what was there; null when the variable names the file itself, to which the text is added.</param>
/// <param name="Content">The text.</param>
/// <param name="IsNeeded">Without the variable the version would not be told at all.</param>
public sealed record BuildNumberFile(string Variable, string? Name, string Content, bool IsNeeded);

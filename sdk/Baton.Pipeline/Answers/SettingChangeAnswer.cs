namespace Baton.Pipeline.Answers;

/// <summary>A setting that differs between two environments.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Before">Its value in the first environment as JSON; null for none.</param>
/// <param name="After">Its value in the second one.</param>
public sealed record SettingChangeAnswer(string Path, string Kind, string? Before, string? After);

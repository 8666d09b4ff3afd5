namespace Baton.Pipeline.Answers;

/// <summary>What one layer did to one setting.</summary>
/// <param name="Kind"><c>set</c>, <c>appended</c>, <c>missing</c> or <c>deleted</c>.</param>
/// <param name="Value">The value as JSON; empty where it was deleted.</param>
/// <param name="Source">The source, such as <c>common-staging</c>.</param>
/// <param name="Where">File, line and column.</param>
public sealed record SettingStepAnswer(string Kind, string Value, string Source, string Where);

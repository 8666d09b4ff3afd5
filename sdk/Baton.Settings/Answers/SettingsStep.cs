using Baton.Core.Diagnostics;
using Baton.Settings.Merging;

namespace Baton.Settings.Answers;

/// <summary>What one layer did to one setting.</summary>
/// <param name="Source">The source: <c>common-staging</c>.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Value">The value as JSON, a secret as <c>(secret)</c>; empty where it removed one.</param>
/// <param name="Where">File, line and column.</param>
public sealed record SettingsStep(string Source, AssignmentKind Kind, string Value, SourceLocation Where);

using System.Collections.Immutable;
using Baton.Settings.Values;

namespace Baton.Settings.Answers;

/// <summary>One setting, and how it came about.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Value">Its value as JSON, a secret as <c>(secret)</c>; null when it is removed.</param>
/// <param name="Steps">What layers did to it, the last one first: that one decides, the others are what it overrode.</param>
public sealed record ExplainedSetting(SettingsPath Path, string? Value, ImmutableArray<SettingsStep> Steps);

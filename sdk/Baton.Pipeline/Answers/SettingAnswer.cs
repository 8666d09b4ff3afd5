using System.Collections.Immutable;

namespace Baton.Pipeline.Answers;

/// <summary>A setting and the layers that set it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Value">Its value as JSON; null when it is removed.</param>
/// <param name="Steps">What layers did to it: the first one decides, the others are what it overrode.</param>
public sealed record SettingAnswer(string Path, string? Value, ImmutableArray<SettingStepAnswer> Steps);

using Baton.Settings.Values;

namespace Baton.Settings.Merging;

/// <summary>One thing that a layer did to one path.</summary>
/// <param name="Path">The path.</param>
/// <param name="Kind">What it did.</param>
/// <param name="Source">The source of the layer: <c>common-staging</c>.</param>
/// <param name="Node">What it set, and where.</param>
public sealed record SettingsAssignment(SettingsPath Path, AssignmentKind Kind, string Source, SettingsNode Node);

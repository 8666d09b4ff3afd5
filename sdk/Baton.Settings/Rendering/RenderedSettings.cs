using System.Collections.Immutable;
using Baton.Settings.Layers;
using Baton.Settings.Merging;
using Baton.Settings.Values;

namespace Baton.Settings.Rendering;

/// <summary>The settings of one application in one environment and cluster, secrets as references.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Tree">The settings.</param>
/// <param name="Layers">The layers they were merged from, in order.</param>
/// <param name="Log">What each layer did, in order.</param>
public sealed record RenderedSettings(SettingsRequest Request, SettingsMap Tree, ImmutableArray<SettingsLayer> Layers, ImmutableArray<SettingsAssignment> Log);

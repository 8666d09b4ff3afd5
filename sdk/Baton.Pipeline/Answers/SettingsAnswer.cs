using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Baton.Pipeline.Answers;

/// <summary>The settings of an application; the parts that were not asked for are null.</summary>
public sealed record SettingsAnswer
{
    /// <summary>The environment; null where all of them were looked at.</summary>
    public string? Environment { get; init; }

    /// <summary>The cluster; null for none.</summary>
    public string? Cluster { get; init; }

    /// <summary>The settings as JSON text, secrets as <c>(secret)</c>.</summary>
    [JsonIgnore]
    public string? Text { get; init; }

    /// <summary>The same as JSON.</summary>
    public JsonNode? Values => Text is null ? null : JsonNode.Parse(Text);

    /// <summary>Which layers set what.</summary>
    public ImmutableArray<SettingAnswer>? Explanation { get; init; }

    /// <summary>What differs from the other environment.</summary>
    public ImmutableArray<SettingChangeAnswer>? Changes { get; init; }

    /// <summary>How many environments and clusters render, when all of them were looked at.</summary>
    public int? Rendered { get; init; }
}

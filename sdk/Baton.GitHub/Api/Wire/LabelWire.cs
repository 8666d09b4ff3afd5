namespace Baton.GitHub.Api.Wire;

/// <summary>A label of an issue.</summary>
internal sealed class LabelWire
{
    public string Name { get; set; } = "";
}

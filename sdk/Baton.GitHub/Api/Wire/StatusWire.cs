namespace Baton.GitHub.Api.Wire;

/// <summary>A commit status.</summary>
internal sealed class StatusWire
{
    public string State { get; set; } = "";

    public string Context { get; set; } = "";

    public string? Description { get; set; }
}

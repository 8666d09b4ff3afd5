namespace Baton.GitHub.Api.Wire;

/// <summary>A milestone.</summary>
internal sealed class MilestoneWire
{
    public int Number { get; set; }

    public string Title { get; set; } = "";
}

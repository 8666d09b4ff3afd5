namespace Baton.GitHub.Api.Wire;

/// <summary>Whether the repository makes its releases immutable; a 404 when it does not.</summary>
internal sealed class ImmutabilityWire
{
    public bool Enabled { get; set; }
}

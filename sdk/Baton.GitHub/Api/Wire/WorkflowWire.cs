namespace Baton.GitHub.Api.Wire;

/// <summary>A workflow as the API shows it.</summary>
internal sealed class WorkflowWire
{
    /// <summary><c>active</c>, or how it was disabled: <c>disabled_manually</c>, <c>disabled_inactivity</c>, …</summary>
    public string State { get; set; } = "";
}

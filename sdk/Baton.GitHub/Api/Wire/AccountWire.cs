namespace Baton.GitHub.Api.Wire;

/// <summary>An account.</summary>
internal sealed class AccountWire
{
    public string Login { get; set; } = "";
}

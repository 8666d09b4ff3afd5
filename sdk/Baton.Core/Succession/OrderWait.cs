namespace Baton.Core.Succession;

/// <summary>A release that waits for another one.</summary>
/// <param name="Unit">The unit that waits.</param>
/// <param name="For">The unit that it waits for.</param>
/// <param name="Contract">The contract that it is about, such as <c>users-api@2</c>.</param>
/// <param name="IsTakenAway">
/// True where the unit stops providing the contract, and the other one still requires it; false where it requires it, and the other one will provide it.
/// </param>
public sealed record OrderWait(string Unit, string For, string Contract, bool IsTakenAway)
{
    /// <summary>The reason as a clause: <c>requires users-api@2, which users provides</c>.</summary>
    public string Why => IsTakenAway ? $"stops providing {Contract}, which {For} required" : $"requires {Contract}, which {For} provides";
}

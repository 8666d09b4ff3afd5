namespace Baton.Core.Succession;

/// <summary>An interface that a release offers.</summary>
/// <param name="Name">Its name, such as <c>orders-api</c>.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">As it was written: <c>orders-api@2</c>.</param>
public sealed record ProvidedContract(string Name, ContractVersion Version, string Text)
{
    /// <summary>Reads <c>name@version</c>; null for anything else.</summary>
    public static ProvidedContract? Parse(string text)
    {
        var parts = text.Trim().Split('@');
        return parts.Length == 2 && ContractName.IsValid(parts[0]) && ContractVersion.Parse(parts[1]) is { } version ? new(parts[0], version, text.Trim()) : null;
    }
}

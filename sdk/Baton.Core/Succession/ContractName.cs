namespace Baton.Core.Succession;

/// <summary>What an interface may be called.</summary>
internal static class ContractName
{
    public static bool IsValid(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/');
}

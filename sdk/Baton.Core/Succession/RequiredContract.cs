namespace Baton.Core.Succession;

/// <summary>
/// An interface that a release needs: <c>users-api</c> (any version), <c>users-api&gt;=1.4</c> (that one or any later one),
/// <c>users-api@1.4</c> (that one or a later one of the same major version), each possibly <c>behind FlagKey</c>.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Least">The lowest version that does; null for any.</param>
/// <param name="SameMajor">Whether a later major version does not do.</param>
/// <param name="Behind">The feature flag that must be off to do without it; null when it is always needed.</param>
/// <param name="Text">As it was written.</param>
public sealed record RequiredContract(string Name, ContractVersion? Least, bool SameMajor, string? Behind, string Text)
{
    /// <summary>Reads a requirement; null for anything that is none.</summary>
    public static RequiredContract? Parse(string text)
    {
        var words = text.Split(" behind ", 2);
        var flag = words.Length == 2 ? words[1].Trim() : null;
        if (flag is "" || flag?.Contains(' ', StringComparison.Ordinal) == true)
        {
            return null;
        }

        var need = words[0].Replace(" ", "", StringComparison.Ordinal);
        var at = need.IndexOfAny(['@', '>']);
        if (at < 0)
        {
            return ContractName.IsValid(need) ? new(need, null, false, flag, text.Trim()) : null;
        }

        var sameMajor = need[at] == '@';
        var version = sameMajor ? need[(at + 1)..] : need[at..].StartsWith(">=", StringComparison.Ordinal) ? need[(at + 2)..] : "";
        return ContractName.IsValid(need[..at]) && ContractVersion.Parse(version) is { } least ? new(need[..at], least, sameMajor, flag, text.Trim()) : null;
    }

    /// <summary>Whether an offer meets it.</summary>
    public bool IsMetBy(ProvidedContract offer) =>
        offer.Name == Name && (Least is null || (offer.Version.CompareTo(Least) >= 0 && (!SameMajor || offer.Version.Major == Least.Major)));

    /// <summary>Whether one of the offers meets it.</summary>
    public bool IsMetBy(IEnumerable<ProvidedContract> offers) => offers.Any(IsMetBy);
}

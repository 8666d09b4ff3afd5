using System.Globalization;

namespace Baton.Core.Succession;

/// <summary>The version of an interface: <c>2</c>, <c>2.1</c> or <c>2.1.0</c>; what is left out is zero.</summary>
/// <param name="Major">Changes when something is taken away.</param>
/// <param name="Minor">Changes when something is added.</param>
/// <param name="Patch">Changes when something is mended.</param>
public sealed record ContractVersion(int Major, int Minor = 0, int Patch = 0)
{
    /// <summary>Reads a version; null for anything else.</summary>
    public static ContractVersion? Parse(string text)
    {
        var parts = text.Split('.');
        var numbers = new int[3];
        return parts.Length <= 3 && parts.Select((part, i) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])).All(read => read)
            ? new ContractVersion(numbers[0], numbers[1], numbers[2]) : null;
    }

    /// <summary>Major, then minor, then patch.</summary>
    public int CompareTo(ContractVersion other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
}

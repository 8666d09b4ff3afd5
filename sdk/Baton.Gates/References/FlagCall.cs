using System.Collections.Immutable;

namespace Baton.Gates.References;

/// <summary>A method that asks for a flag.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Argument">Which argument is the flag's id, from 0.</param>
/// <param name="Receiver">What must stand before the dot, such as <c>Features</c>; null for anything.</param>
/// <param name="TakesMany">Whether every argument from there on is a flag's id.</param>
public sealed record FlagCall(string Method, int Argument = 0, string? Receiver = null, bool TakesMany = false)
{
    /// <summary>Methods of Microsoft.FeatureManagement (also its AspNetCore package) and of OpenFeature's client.</summary>
    public static ImmutableArray<FlagCall> WellKnown { get; } =
    [
        new("IsEnabledAsync"), new("GetVariantAsync"), new("WithFeatureGate", TakesMany: true), new("UseForFeature"),
        new("UseMiddlewareForFeature"), new("AddForFeature"), new("WithVariantService"),
        .. from type in (string[])["Boolean", "String", "Integer", "Double", "Object"]
           from answer in (string[])["Value", "Details"]
           select new FlagCall($"Get{type}{answer}Async"),
    ];

    /// <summary>Reads a wrapper of the user's own: <c>IsOn</c>, <c>Features.IsOn</c>, or <c>Features.IsOn(1)</c> for its second argument.</summary>
    /// <returns>Null when the text is none of these.</returns>
    public static FlagCall? Parse(string text)
    {
        var argument = 0;
        var name = text.Trim();
        if (name.EndsWith(')') && name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open)
        {
            if (!int.TryParse(name[(open + 1)..^1], out argument) || argument < 0)
            {
                return null;
            }

            name = name[..open];
        }

        var parts = name.Split('.');
        return parts.Length is 1 or 2 && parts.All(IsIdentifier) ? new(parts[^1], argument, parts.Length == 2 ? parts[0] : null) : null;
    }

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '_');
}

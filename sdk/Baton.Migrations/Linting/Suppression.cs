using System.Collections.Immutable;

namespace Baton.Migrations.Linting;

/// <summary>A comment <c>-- baton: allow BATON3005 because …</c>.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Codes">What it allows.</param>
/// <param name="Reason">Why; empty when it does not say.</param>
internal sealed record Suppression(int Place, ImmutableArray<string> Codes, string Reason)
{
    private const string Prefix = "baton:";
    private const string Allow = "allow";

    /// <summary>Reads a comment.</summary>
    /// <returns>Null for a comment that is no suppression.</returns>
    public static Suppression? Read(int place, ReadOnlySpan<char> comment)
    {
        var text = comment.TrimStart("-/* \t\r\n");
        if (!text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        text = text[Prefix.Length..].TrimStart();
        if (!text.StartsWith(Allow, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        text = text[Allow.Length..].TrimEnd("*/ \t\r\n");
        var because = text.IndexOf(" because ", StringComparison.OrdinalIgnoreCase);
        var reason = because < 0 ? "" : text[(because + " because ".Length)..].Trim().ToString();
        var codes = (because < 0 ? text : text[..because]).ToString().Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return new Suppression(place, [.. codes.Select(c => c.ToUpperInvariant())], reason);
    }
}

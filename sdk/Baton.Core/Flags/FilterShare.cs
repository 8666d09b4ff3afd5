using System.Globalization;
using Baton.Core.Configuration;

namespace Baton.Core.Flags;

/// <summary>For how many a filter says yes, as far as its definition tells: nobody, everybody, some.</summary>
internal static class FilterShare
{
    /// <summary>What the filters of a flag answer together. An empty list answers no.</summary>
    public static (FlagState State, double? Percentage) Combine(Node.List filters, bool all, string key, FlagNotes notes)
    {
        foreach (var unnamed in filters.Items.Where(f => f.Text("name") is null))
        {
            notes.Error(unnamed, $"A filter of the flag '{key}' has no \"name\".");
        }

        var shares = filters.Items.Select(Of).ToList();
        var state = (all, shares) switch
        {
            (_, []) => FlagState.Off,
            (true, _) => shares.Any(s => s.State == FlagState.Off) ? FlagState.Off : shares.All(s => s.State == FlagState.On) ? FlagState.On : FlagState.Conditional,
            (false, _) => shares.Any(s => s.State == FlagState.On) ? FlagState.On : shares.All(s => s.State == FlagState.Off) ? FlagState.Off : FlagState.Conditional,
        };
        return (state, state == FlagState.Conditional && shares.Count == 1 ? shares[0].Percentage : null);
    }

    /// <summary>Whether every filter must say yes, or one is enough, which is the default.</summary>
    public static bool RequiresAll(string key, Node? node, FlagNotes notes)
    {
        var text = (node as Node.Text)?.Value ?? "";
        if (node is not (null or Node.Nothing) && !Is(text, "All") && !Is(text, "Any"))
        {
            notes.Error(node, $"The flag '{key}' has a requirement type that is neither \"Any\" nor \"All\".");
        }

        return Is(text, "All");
    }

    private static (FlagState State, double? Percentage) Of(Node filter)
    {
        var name = filter.Text("name") ?? "";
        var parameters = filter.Member("parameters");
        return name.Split('.')[^1].ToUpperInvariant() switch
        {
            "ALWAYSON" => (FlagState.On, null),
            "PERCENTAGE" => Share(Number(parameters.Member("Value")) ?? 0),
            "TARGETING" => Targeting(parameters.Member("Audience")),
            _ => (FlagState.Conditional, null),
        };
    }

    /// <summary>Named users and groups get it besides the share; excluded ones do not, whatever the share.</summary>
    private static (FlagState State, double? Percentage) Targeting(Node? audience)
    {
        var share = Share(Number(audience.Member("DefaultRolloutPercentage")) ?? 0);
        var named = HasItems(audience.List("Users")) || HasItems(audience.List("Groups"));
        return named && share.State == FlagState.Off || HasItems(audience.Member("Exclusion")) && share.State == FlagState.On
            ? (FlagState.Conditional, null) : share;
    }

    private static (FlagState State, double? Percentage) Share(double percent) =>
        percent <= 0 ? (FlagState.Off, null) : percent >= 100 ? (FlagState.On, null) : (FlagState.Conditional, percent);

    private static bool HasItems(Node? node) => node is Node.List { Items.Length: > 0 } or Node.Map { Members.Length: > 0 };

    private static double? Number(Node? node) =>
        (node switch { Node.Number number => number.Value, Node.Text text => text.Value, _ => null }) is { } value
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}

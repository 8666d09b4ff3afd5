using Baton.Core.Configuration;

namespace Baton.Core.Flags;

/// <summary>Version 1 of the file: an object with a member for each flag. A flag whose filters are an empty list is off.</summary>
internal static class DotNetSchema
{
    public static IEnumerable<Flag> Read(Node? section, FlagNotes notes)
    {
        switch (section)
        {
            case null or Node.Nothing:
                return [];
            case Node.Map map:
                return [.. map.Members.Select(m => One(m, notes))];
            default:
                notes.Error(section, $"\"FeatureManagement\" is {section.Type}, not an object.");
                return [];
        }
    }

    private static Flag One(Node.Member member, FlagNotes notes)
    {
        var (state, percentage) = member.Value switch
        {
            Node.Map map => Filtered(member.Key, map, notes),
            Node.Nothing => (FlagState.Off, null),
            var value when value.Truth() is { } on => (on ? FlagState.On : FlagState.Off, (double?)null),
            var value => Wrong(member.Key, value, notes),
        };
        return new Flag(member.Key, state, member.Line) { Column = member.Column, Percentage = percentage };
    }

    private static (FlagState, double?) Filtered(string key, Node.Map map, FlagNotes notes)
    {
        var enabledFor = map.Member("EnabledFor");
        return enabledFor switch
        {
            null or Node.Nothing => (FlagState.Off, null),
            Node.List filters => FilterShare.Combine(filters, FilterShare.RequiresAll(key, map.Member("RequirementType"), notes), key, notes),
            _ when enabledFor.Truth() is { } on => (on ? FlagState.On : FlagState.Off, null),
            _ => Wrong(key, enabledFor, notes),
        };
    }

    private static (FlagState, double?) Wrong(string key, Node value, FlagNotes notes)
    {
        notes.Error(value, $"The flag '{key}' is {value.Type}: neither true nor false nor an object with \"EnabledFor\".");
        return (FlagState.Off, null);
    }
}

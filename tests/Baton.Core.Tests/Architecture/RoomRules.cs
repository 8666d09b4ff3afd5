namespace Baton.Core.Tests.Architecture;

/// <summary>
/// Who may know whom, as the design has it: Core ← {Git, GitHub, Feeds, Announcements, Deploy} ← {Tasks, Cake} ← Tool; Tasks knows Core and Git alone.
/// </summary>
internal static class RoomRules
{
    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["Baton.Core"] = [],
        ["Baton.Git"] = ["Baton.Core"],
        ["Baton.GitHub"] = ["Baton.Core"],
        ["Baton.Feeds"] = ["Baton.Core"],
        ["Baton.Announcements"] = ["Baton.Core"],
        ["Baton.Deploy"] = ["Baton.Core"],
        ["Baton.Tasks"] = ["Baton.Core", "Baton.Git"],
        ["Baton.Sdk"] = ["Baton.Tasks"],
        ["Cake.Frosting"] = [],
        ["Baton.Cake"] = ["Baton.Core", "Baton.Git", "Baton.GitHub", "Baton.Feeds", "Baton.Announcements", "Baton.Deploy", "Cake.Frosting"],
        ["Baton.Tool"] = ["Baton.Core", "Baton.Git", "Baton.GitHub", "Baton.Feeds", "Baton.Announcements", "Baton.Deploy", "Baton.Cake", "Cake.Frosting"],
    };

    public static IEnumerable<string> Rooms => May.Keys;

    public static bool Knows(string room) => May.ContainsKey(room);

    /// <summary>Those of the references that the room must not have.</summary>
    public static IEnumerable<string> Forbidden(string room, IEnumerable<string> references) => references.Where(Knows).Except(May[room]);
}

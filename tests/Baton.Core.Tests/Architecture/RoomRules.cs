namespace Baton.Core.Tests.Architecture;

/// <summary>
/// Who may know whom, as the design has it: Core ← {Git, Hooks, the publishers, …} ← Pipeline ← {Cake, Telemetry} ← Tool; Tasks knows Core, Git and Migrations alone.
/// </summary>
internal static class RoomRules
{
    private static readonly string[] Publishers = ["Baton.GitHub", "Baton.Feeds", "Baton.Store", "Baton.Announcements"];
    private static readonly string[] Below = ["Baton.Core", "Baton.Git", "Baton.Hooks", "Baton.Build", "Baton.Evidence", "Baton.Deploy", "Baton.Exec", "Baton.Gates", "Baton.Migrations", "Baton.Settings", "Baton.Report", .. Publishers];

    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["Baton.Core"] = [],
        ["Baton.Git"] = ["Baton.Core"],
        ["Baton.Hooks"] = ["Baton.Core"],
        ["Baton.Build"] = ["Baton.Core", "Baton.Hooks"],
        ["Baton.Evidence"] = ["Baton.Core"],
        ["Baton.GitHub"] = ["Baton.Core"],
        ["Baton.Feeds"] = ["Baton.Core"],
        ["Baton.Store"] = ["Baton.Core"],
        ["Baton.Announcements"] = ["Baton.Core"],
        ["Baton.Migrations"] = ["Baton.Core"],
        ["Baton.Gates"] = ["Baton.Core", "Baton.Deploy", "Baton.Hooks", "Baton.Migrations"],
        ["Baton.Settings"] = ["Baton.Core"],
        ["Baton.Init"] = ["Baton.Core", "Baton.Git"],
        ["Baton.Deploy"] = ["Baton.Core", "Baton.Hooks", "Baton.Store"],
        ["Baton.Exec"] = ["Baton.Core", "Baton.Hooks", "Baton.Deploy"],
        ["Baton.Report"] = ["Baton.Core", "Baton.Deploy"],
        ["Baton.Pipeline"] = Below,
        ["Baton.Telemetry"] = ["Baton.Core", "Baton.Pipeline"],
        ["Baton.Tasks"] = ["Baton.Core", "Baton.Git", "Baton.Migrations"],
        ["Baton.Sdk"] = ["Baton.Tasks"],
        ["Cake.Frosting"] = [],
        ["Baton.Cake"] = [.. Below, "Baton.Pipeline", "Cake.Frosting"],
        ["Baton.Tool"] = [.. Below, "Baton.Pipeline", "Baton.Cake", "Baton.Init", "Baton.Telemetry", "Cake.Frosting"],
    };
    public static IEnumerable<string> Rooms => May.Keys;

    public static bool Knows(string room) => May.ContainsKey(room);

    /// <summary>Those of the references that the room must not have.</summary>
    public static IEnumerable<string> Forbidden(string room, IEnumerable<string> references) => references.Where(Knows).Except(May[room]);
}

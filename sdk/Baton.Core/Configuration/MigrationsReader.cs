using System.Collections.Immutable;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>migrations</c>.</summary>
internal static class MigrationsReader
{
    private static readonly string[] Severities = ["error", "warning", "info", "off"];

    public static MigrationsConfiguration? Read(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var usual = new MigrationsConfiguration();
        var migrations = new MigrationsConfiguration
        {
            Paths = o.Texts("paths", Rules.Inside) ?? usual.Paths,
            Tool = o.OneOf("tool", [.. MigrationsConfiguration.Tools]) ?? usual.Tool,
            Lint = o.Flag("lint") ?? usual.Lint,
            ServerVersion = o.Text("serverVersion", Rules.ServerVersion) ?? usual.ServerVersion,
            Severities = SeveritiesOf(o.Object("severities")),
            Baseline = o.Text("baseline", Rules.NotEmpty),
        };
        o.End();
        return migrations;
    }

    private static ImmutableSortedDictionary<string, string> SeveritiesOf(ObjectReader? o)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in o?.Node.Members ?? [])
        {
            if (Rules.MigrationCode(member.Key) is { } why)
            {
                o!.Bad(member, $"\"severities\": the name '{ObjectReader.Shown(member.Key)}' {why}");
            }

            if (member.Value is Node.Nothing)
            {
                o!.Bad(member, $"\"severities\": '{ObjectReader.Shown(member.Key)}' has no severity.");
            }

            if (o!.OneOf(member.Key, Severities) is { } severity)
            {
                read[member.Key] = severity;
            }
        }

        o?.End();
        return read.ToImmutable();
    }
}

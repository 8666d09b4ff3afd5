using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Versioning;

namespace Baton.Core.Configuration;

/// <summary>Reads an environments file: as strictly as baton.json, whose sections it has for each unit.</summary>
public static class HostConfigurationReader
{
    /// <summary>Reads a file's text. The assemblies that it names are <see cref="ConfigurationReader.Plugins"/>.</summary>
    /// <param name="json">JSON; comments and trailing commas are allowed.</param>
    /// <param name="file">The file's name, for diagnostics.</param>
    /// <param name="plugins">What reads the sections of plugins.</param>
    public static Result<HostConfiguration> Read(string json, string file, PluginSet plugins)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        var parsed = NodeParser.Parse(json, file);
        if (!parsed.IsSuccess)
        {
            return Result<HostConfiguration>.Failure(parsed.Diagnostics);
        }

        if (parsed.Value is not Node.Map map)
        {
            return ConfigurationDiagnostics.WrongType.Report(
                $"The file holds {parsed.Value.Type}, not an object.", "Write { } around its keys.", new SourceLocation(file, parsed.Value.Line, parsed.Value.Column));
        }

        var mistakes = new List<Diagnostic>();
        var o = new ObjectReader(map, file, mistakes);
        _ = o.Text("$schema");
        _ = PluginReader.Read(o);
        var host = new HostConfiguration
        {
            State = o.Text("state", Rules.NotEmpty),
            Ledger = ConfigurationReader.Ledger(o),
            Units = Units(o.Object("units"), file, plugins),
        };
        o.End();
        return mistakes.Count == 0 ? host : Result<HostConfiguration>.Failure(mistakes);
    }

    private static ImmutableArray<UnitConfiguration> Units(ObjectReader? section, string file, PluginSet plugins)
    {
        var units = ImmutableArray.CreateBuilder<UnitConfiguration>();
        foreach (var (key, o) in section?.Named() ?? [])
        {
            if (Rules.Name(key.Key) is { } why)
            {
                o.Bad(key, $"The unit's name '{key.Key}' {why}");
            }

            var unit = new UnitConfiguration
            {
                Name = key.Key,
                File = file,
                Versioning = new VersioningOptions { TagPrefix = o.Text("tagPrefix", Rules.TagPrefix) ?? "" },
                Publish = PublisherReader.Read(o, plugins, "from"),
                Gates = GateReader.Read(o.Object("gates"), plugins),
                Environments = EnvironmentReader.Read(o.Object("environments"), plugins),
            };
            o.End();
            if (Shared(units, unit) is (var environment, var other))
            {
                o.Bad(key, $"The environment '{environment.Name}' is in the folder of '{other}' ({environment.Provider!.Place}); give it a \"path\" of its own.");
            }

            units.Add(unit);
        }

        section?.End();
        return units.ToImmutable();
    }

    /// <summary>The environment that another unit has in the same place; null for none.</summary>
    private static (EnvironmentConfiguration Environment, string Other)? Shared(IEnumerable<UnitConfiguration> before, UnitConfiguration unit) =>
        before.SelectMany(b => b.Environments.Select(e => (Environment: e, b.Name)))
            .Join(
                unit.Environments.Where(e => e.Provider?.Place is not null),
                other => (other.Environment.Provider?.Name, other.Environment.Provider?.Place),
                mine => (mine.Provider?.Name, mine.Provider?.Place),
                (other, mine) => ((EnvironmentConfiguration, string)?)(mine, other.Name))
            .FirstOrDefault();
}

using System.Collections.Immutable;
using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>environments</c>.</summary>
internal static class EnvironmentReader
{
    public static ImmutableArray<EnvironmentConfiguration> Read(ObjectReader? environments, PluginSet? plugins)
    {
        if (environments is null)
        {
            return [];
        }

        var all = environments.Named().ToList();
        var names = all.Select(e => e.Key.Key).ToList();
        var read = all.Select(e => One(e.Key, e.Value, names, plugins)).ToImmutableArray();
        foreach (var (key, reader) in all.Where(e => InCircle(e.Key.Key, read)))
        {
            reader.Bad(reader.Place("after"), $"The environments after '{key.Key}' come back to it.");
        }

        for (var i = 0; i < read.Length; i++)
        {
            if (read[i].Provider is { Place: { } place } mine
                && read.Take(i).FirstOrDefault(e => e.Name != read[i].Name && e.Provider is { Place: { } other } && e.Provider.Name == mine.Name && Plain(other) == Plain(place)) is { } same)
            {
                all[i].Value.Bad("path", $"The environment '{same.Name}' deploys to the same place '{place}'; only one version can be live there.");
            }
        }

        environments.End();
        return read;
    }

    private static EnvironmentConfiguration One(Node.Member key, ObjectReader o, List<string> names, PluginSet? plugins)
    {
        var name = key.Key;
        if (Rules.Name(name) is { } why)
        {
            o.Bad(key, $"The environment's name '{name}' {why}");
        }

        var environment = new EnvironmentConfiguration
        {
            Name = name,
            After = o.Text("after", v => names.Contains(v) ? null : Unknown(v, names)),
            Protected = o.Flag("protected") ?? false,
            Provider = plugins is null ? null : Provider(o, plugins.Providers),
            Hooks = Hooks(o.Object("hooks")),
            Health = Health(o.Object("health")),
            Flags = o.Text("flags", Rules.NotEmpty),
            Cluster = o.Text("cluster", Rules.Name),
            Database = DatabaseReader.Read(o.Object("database")),
            Webhooks = WebhookReader.Read(o),
            Variables = o.Pairs("variables", Rules.Variable) ?? ImmutableSortedDictionary<string, string>.Empty,
        };
        if (plugins is not null)
        {
            o.End();
        }

        return environment;
    }

    /// <summary>Its keys stand beside those that every environment has. The first provider is the one of environments that name none.</summary>
    private static IDeployProvider Provider(ObjectReader o, ImmutableArray<IPlugin<IDeployProvider>> providers)
    {
        var name = o.OneOf("provider", [.. providers.Select(p => p.Name)]);
        return (providers.FirstOrDefault(p => p.Name == name) ?? providers[0]).Read(o);
    }

    private static HooksConfiguration Hooks(ObjectReader? o)
    {
        var hooks = new HooksConfiguration();
        if (o is null)
        {
            return hooks;
        }

        hooks = hooks with
        {
            Prepare = o.Command("prepare"),
            Activated = o.Command("activated"),
            Retired = o.Command("retired"),
            Timeout = o.Time("timeout") ?? hooks.Timeout,
            Environment = o.Texts("environment", Rules.Variable) ?? [],
        };
        o.End();
        return hooks;
    }

    private static HealthConfiguration? Health(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var url = o.Text("url", Rules.Url);
        if (!o.Has("url"))
        {
            o.Bad(o.Node, "\"health\" needs a \"url\".");
        }

        var health = new HealthConfiguration(
            new Uri(url ?? "http://127.0.0.1/"),
            o.Time("timeout") ?? TimeSpan.FromSeconds(30),
            o.Time("interval") ?? TimeSpan.FromMilliseconds(200),
            o.Text("expect", Rules.NotEmpty));
        o.End();
        return health;
    }

    private static string Unknown(string name, List<string> names) =>
        Nearest.Match(name, names) is { } near
            ? $"is no environment. Did you mean '{near}'?"
            : $"is no environment; there are: {string.Join(", ", names)}.";

    private static string Plain(string path) =>
        string.Join('/', path.Split('/', '\\').Where((part, i) => part != "." && (part.Length > 0 || i == 0)));

    private static bool InCircle(string name, ImmutableArray<EnvironmentConfiguration> all)
    {
        var at = name;
        for (var steps = 0; steps <= all.Length; steps++)
        {
            at = all.FirstOrDefault(e => e.Name == at)?.After;
            if (at is null)
            {
                return false;
            }

            if (at == name)
            {
                return true;
            }
        }

        return false;
    }
}

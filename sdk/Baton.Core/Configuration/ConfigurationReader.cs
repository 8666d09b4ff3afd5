using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;

namespace Baton.Core.Configuration;

/// <summary>Reads baton.json: strictly, with line and column, and all mistakes at once.</summary>
public static class ConfigurationReader
{
    /// <summary>The configuration of a unit without a file.</summary>
    /// <param name="folder">Its default name: that of the remote's repository, or of the unit's folder.</param>
    /// <param name="plugins">The plugins; null for none.</param>
    public static UnitConfiguration Default(string folder, PluginSet? plugins = null) =>
        new() { Name = Rules.SafeName(folder), Versioning = VersioningReader.Default, Gates = GateReader.Read(null, plugins) };

    /// <summary>The assemblies with plugins that a file's text names; empty where it cannot be read, which <see cref="Read"/> reports.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The file's name, for diagnostics.</param>
    public static ImmutableArray<PluginReference> Plugins(string json, string file) =>
        NodeParser.Parse(json, file).Value is Node.Map map ? [.. PluginReader.Read(new ObjectReader(map, file, [])).Where(p => p.Assembly.Length > 0)] : [];

    /// <summary>Reads a file's text.</summary>
    /// <param name="json">JSON; comments and trailing commas are allowed.</param>
    /// <param name="file">The file's name, for diagnostics.</param>
    /// <param name="folder">The default of its name: that of the remote's repository, or of the unit's folder.</param>
    /// <param name="plugins">What reads the sections of plugins; null to leave these sections unread, as a build does.</param>
    public static Result<UnitConfiguration> Read(string json, string file, string folder, PluginSet? plugins = null)
    {
        var parsed = NodeParser.Parse(json, file);
        if (!parsed.IsSuccess)
        {
            return Result<UnitConfiguration>.Failure(parsed.Diagnostics);
        }

        if (parsed.Value is not Node.Map map)
        {
            return ConfigurationDiagnostics.WrongType.Report(
                $"The file holds {parsed.Value.Type}, not an object.", "Write { } around its keys.",
                new SourceLocation(file, parsed.Value.Line, parsed.Value.Column));
        }

        var mistakes = new List<Diagnostic>();
        var unit = Unit(new ObjectReader(map, file, mistakes), folder, plugins) with { File = file };
        return mistakes.Count == 0 ? unit : Result<UnitConfiguration>.Failure(mistakes);
    }

    private static UnitConfiguration Unit(ObjectReader o, string folder, PluginSet? plugins)
    {
        var unit = Default(folder);
        _ = o.Text("$schema");
        var (publish, announce) = (PublisherReader.Read(o, plugins), AnnouncementReader.Read(o));
        unit = unit with
        {
            Name = o.Text("name", Rules.Name) ?? unit.Name,
            Plugins = PluginReader.Read(o),
            Versioning = VersioningReader.Read(o.Object("versioning")),
            Bump = BumpReader.Read(o.Object("bump")),
            Tag = Tag(o.Object("tag")),
            Build = Build(o.Object("build")),
            Test = Test(o.Object("test")),
            Packages = PackageReader.Read(o, plugins),
            Hooks = StepHooksReader.Read(o.Object("hooks"), NamedSecrets.Of(publish, announce)),
            Notes = NotesReader.Read(o.Object("notes")),
            Publish = publish,
            Announce = announce,
            Gates = GateReader.Read(o.Object("gates"), plugins),
            Flags = Flags(o.Object("flags")),
            Contracts = Contracts(o.Object("contracts")),
            Migrations = MigrationsReader.Read(o.Object("migrations")),
            Settings = SettingsConfigurationReader.Read(o.Object("settings")),
            Environments = EnvironmentReader.Read(o.Object("environments"), plugins),
            Ledger = Ledger(o) ?? unit.Ledger,
        };
        o.End();
        return unit;
    }

    /// <summary>What stands there instead of a path may be a connection string with its password, and is not repeated.</summary>
    internal static string? Ledger(ObjectReader o)
    {
        if (o.Text("ledger") is not { } ledger)
        {
            return null;
        }

        if (LedgerSetting.Is(ledger))
        {
            return ledger;
        }

        o.Bad(o.Place("ledger"), "\"ledger\" is neither the path of a file nor of the form \"env:NAME\"; the address of a database is a secret, and belongs into the environment.");
        return null;
    }

    private static TagConfiguration Tag(ObjectReader? o)
    {
        var tag = new TagConfiguration { Push = o?.Flag("push") ?? true, Remote = o?.Text("remote", Rules.Name) };
        o?.End();
        return tag;
    }

    private static BuildConfiguration Build(ObjectReader? o)
    {
        var build = new BuildConfiguration();
        build = build with
        {
            Project = o?.Text("project", Rules.Inside),
            Configuration = o?.Text("configuration", Rules.NotEmpty) ?? build.Configuration,
            Properties = o?.Pairs("properties", Rules.BuildProperty) ?? build.Properties,
        };
        o?.End();
        return build;
    }

    private static TestConfiguration Test(ObjectReader? o)
    {
        var test = new TestConfiguration
        {
            Enabled = o?.Flag("enabled") ?? true,
            Project = o?.Text("project", Rules.Inside),
            Arguments = o?.Texts("arguments") ?? [],
        };
        o?.End();
        return test;
    }

    private static FlagsConfiguration? Flags(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var flags = new FlagsConfiguration(o.Text("source", Rules.Inside), o.Texts("keys", Rules.NotEmpty) ?? [])
        {
            Methods = o.Texts("methods", Rules.Method) ?? [],
            Symbols = o.Texts("symbols", Rules.Symbol) ?? [],
        };
        o.End();
        return flags;
    }

    private static Contracts? Contracts(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var contracts = new Contracts(
            [.. (o.Texts("provides", Rules.NotEmpty) ?? []).Order(StringComparer.Ordinal)],
            [.. (o.Texts("requires", Rules.NotEmpty) ?? []).Order(StringComparer.Ordinal)]);
        o.End();
        return contracts;
    }
}

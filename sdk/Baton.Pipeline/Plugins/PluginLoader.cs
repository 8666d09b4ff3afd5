using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;

namespace Baton.Pipeline.Plugins;

/// <summary>Loads the plugins of the assemblies that baton.json names, and adds them to the built-in ones.</summary>
internal static class PluginLoader
{
    /// <summary>An assembly is loaded once in a process, whatever reads baton.json again.</summary>
    private static readonly ConcurrentDictionary<string, Assembly> Loaded = new(StringComparer.Ordinal);

    /// <summary>The built-in plugins and those of a unit.</summary>
    /// <param name="references">What baton.json names.</param>
    /// <param name="folder">The unit's folder, absolute.</param>
    public static Result<PluginSet> Load(ImmutableArray<PluginReference> references, string folder)
    {
        var all = BuiltInPlugins.All;
        foreach (var reference in references)
        {
            var made = Make(reference, Path.GetFullPath(reference.Assembly, folder));
            var added = made.IsSuccess ? Add(all, made.Value, reference) : made.Reasons;
            if (!added.IsSuccess)
            {
                return added;
            }

            all = added.Value;
        }

        return all;
    }

    private static Result<List<object>> Make(PluginReference reference, string file)
    {
        if (!File.Exists(file))
        {
            return PluginDiagnostics.CannotLoad.Report($"There is no file '{file}'.", "Build the plugin first, or correct the path in baton.json; it is relative to the folder of that file.", reference.Location);
        }

        try
        {
            var assembly = Loaded.GetOrAdd(file, path => new PluginLoadContext(path).LoadFromAssemblyPath(path));
            if (Version(assembly) is var version && version != BatonPluginAttribute.Current)
            {
                return PluginDiagnostics.OtherVersion.Report(
                    version is null ? $"'{file}' is not marked as an assembly with plugins." : $"'{file}' was compiled for version {version} of the plugin interfaces, and this Baton has version {BatonPluginAttribute.Current}.",
                    version is null ? "Add [assembly: BatonPlugin(BatonPluginAttribute.Current)] to it." : "Compile it with the Baton.Core of this version, or use the Baton that it was made for.",
                    reference.Location);
            }

            var types = Types(assembly, reference, file);
            if (!types.IsSuccess)
            {
                return types.Reasons;
            }

            var plugins = types.Value.ConvertAll(t => Activator.CreateInstance(t)!);
            return plugins.Find(p => !IsName(NameOf(p))) is { } unnamed
                ? PluginDiagnostics.BadName.Report(
                    $"The plugin '{unnamed.GetType().FullName}' in '{file}' has the name '{NameOf(unnamed)}'.", "Use lower-case letters, digits and hyphens, and begin with a letter.", reference.Location)
                : plugins;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The code of the plugin has run: its constructors, and the property Name.
            var cause = exception switch
            {
                ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => first,
                TargetInvocationException { InnerException: { } inner } => inner,
                _ => exception,
            };
            return PluginDiagnostics.CannotLoad.Report(
                $"'{file}' cannot be loaded: {cause.Message}",
                "Publish the plugin with its dependencies ('dotnet publish', or EnableDynamicLoading in its project), so that they lie beside it.",
                reference.Location);
        }
    }

    /// <summary>Read without making the attribute, which may be one of another version.</summary>
    private static int? Version(Assembly assembly) => assembly.GetCustomAttributesData()
        .Where(a => a.AttributeType.FullName == typeof(BatonPluginAttribute).FullName)
        .Select(a => a.ConstructorArguments is [{ Value: int version }] ? version : 0).Cast<int?>().FirstOrDefault();

    private static Result<List<Type>> Types(Assembly assembly, PluginReference reference, string file)
    {
        var plugins = assembly.GetExportedTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.GetConstructor([]) is not null && IsPlugin(t)).ToList();
        var names = plugins.ConvertAll(t => t.FullName!);
        if (plugins.Count == 0)
        {
            return PluginDiagnostics.NoSuchType.Report(
                $"'{file}' has no public class with a constructor without parameters that is a plugin.", "Implement IPlugin<IPublisher>, IPlugin<IPacker>, IPlugin<IDeployProvider> or IPlugin<IGate>.", reference.Location);
        }

        if (reference.Types.FirstOrDefault(t => !names.Contains(t)) is { } missing)
        {
            return PluginDiagnostics.NoSuchType.Report(
                $"'{file}' has no plugin '{missing}'. It has: {string.Join(", ", names)}.",
                Nearest.Match(missing, names) is { } near ? $"Did you mean '{near}'?" : "Name one that is there, with its namespace.",
                reference.Location);
        }

        return reference.Types.IsEmpty ? plugins : plugins.FindAll(t => reference.Types.Contains(t.FullName!));
    }

    private static string NameOf(object plugin) => plugin switch
    {
        IPlugin<IPacker> packer => packer.Name,
        IPlugin<IPublisher> publisher => publisher.Name,
        IPlugin<IDeployProvider> provider => provider.Name,
        IPlugin<IGate> gate => gate.Name,
        _ => "",
    };

    private static bool IsName(string? name) => name is { Length: > 0 } && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsPlugin(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPlugin<>));

    private static Result<PluginSet> Add(PluginSet all, List<object> more, PluginReference reference)
    {
        var with = all with
        {
            Packers = [.. all.Packers, .. more.OfType<IPlugin<IPacker>>()],
            Publishers = [.. all.Publishers, .. more.OfType<IPlugin<IPublisher>>()],
            Providers = [.. all.Providers, .. more.OfType<IPlugin<IDeployProvider>>()],
            Gates = [.. all.Gates, .. more.OfType<IPlugin<IGate>>()],
        };
        var taken = Twice("packers", with.Packers, reference) ?? Twice("publishers", with.Publishers, reference)
            ?? Twice("deploy providers", with.Providers, reference) ?? Twice("gates", with.Gates, reference);
        return taken is null ? with : taken;
    }

    private static Diagnostic? Twice<T>(string kind, ImmutableArray<IPlugin<T>> plugins, PluginReference reference)
        where T : class =>
        plugins.GroupBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? PluginDiagnostics.NameTaken.Report(
                $"Two {kind} have the name '{twice.Key}': {string.Join(" and ", twice.Select(p => p.GetType().FullName))}.", "Rename one of them, or name under \"types\" those that you need.", reference.Location)
            : null;
}

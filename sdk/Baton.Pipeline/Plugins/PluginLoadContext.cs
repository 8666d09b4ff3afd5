using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Baton.Core.Plugins;

namespace Baton.Pipeline.Plugins;

/// <summary>
/// The load context of one plugin assembly: its dependencies come from its own folder, and may have other versions than Baton's. Shared are .NET itself, and Baton.Core with what its
/// interfaces are made of, so that a type of the one is the type of the other.
/// </summary>
/// <param name="file">The plugin's file, absolute.</param>
internal sealed class PluginLoadContext(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file))
{
    private static readonly FrozenSet<string> Shared = typeof(IPublisher).Assembly.GetReferencedAssemblies().Append(typeof(IPublisher).Assembly.GetName())
        .Select(a => a.Name!).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string Runtime = RuntimeEnvironment.GetRuntimeDirectory();

    /// <summary>The plugin's file.</summary>
    public string File => file;

    private readonly AssemblyDependencyResolver dependencies = new(file);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is not { } name || Shared.Contains(name) || System.IO.File.Exists(Path.Combine(Runtime, name + ".dll")) ? null
            : dependencies.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        dependencies.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}

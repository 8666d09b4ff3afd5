using System.Reflection;
using System.Runtime.Loader;
using Baton.Testing;
using Microsoft.Build.Framework;

namespace Baton.Tasks.Tests.Equipment;

/// <summary>The task that gives the version, loaded as MSBuild loads it: in a context of its own, which tells what it came to need.</summary>
internal sealed class LoadedTask : IDisposable
{
    private readonly TaskContext _context;
    private readonly Type _type;
    private ITask _task;

    public LoadedTask(string projectDirectory, params (string Name, object Value)[] parameters)
    {
        var configuration = typeof(LoadedTask).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;
        var file = RepositoryRoot.Combine("tasks", "Baton.Tasks", "bin", configuration, "net10.0", "Baton.Tasks.dll");
        _context = new TaskContext(file);
        _type = _context.LoadFromAssemblyPath(file).GetType("Baton.Tasks.GetBatonVersion")!;
        _task = Make(projectDirectory, parameters);
    }

    public string Version => Output("Version");

    public string Commit => Output("Commit");

    public (string Prefix, string Tag) Other => ((string)_type.GetProperty("OtherTagPrefix")!.GetValue(_task)!, (string)_type.GetProperty("OtherTag")!.GetValue(_task)!);

    /// <summary>The assemblies of the package that were loaded.</summary>
    public IReadOnlyList<string> Loaded => [.. _context.Assemblies.Select(a => a.GetName().Name!).Order(StringComparer.Ordinal)];

    /// <summary>Whether the reader of repositories is among them.</summary>
    public bool HasLoadedReader => Loaded.Contains("LibGit2Sharp");

    /// <summary>A text that it gave.</summary>
    public string Output(string name) => (string)_type.GetProperty(name)!.GetValue(_task)!;

    /// <summary>Runs it.</summary>
    /// <returns>This task, and what it logged.</returns>
    public (LoadedTask Task, IReadOnlyList<string> Codes) Run(RecordingEngine? engine = null)
    {
        engine ??= new RecordingEngine();
        _task.BuildEngine = engine;
        Assert.True(_task.Execute(), string.Join('\n', engine.Messages));
        return (this, engine.Codes);
    }

    /// <summary>Runs it where it must not succeed.</summary>
    /// <returns>The codes that it logged.</returns>
    public IReadOnlyList<string> Fail(RecordingEngine? engine = null)
    {
        engine ??= new RecordingEngine();
        _task.BuildEngine = engine;
        Assert.False(_task.Execute());
        return engine.Codes;
    }

    /// <summary>The task once more, for another project.</summary>
    public LoadedTask Again(string projectDirectory, params (string Name, object Value)[] parameters)
    {
        _task = Make(projectDirectory, parameters);
        return this;
    }

    public void Dispose() => _context.Unload();

    private ITask Make(string projectDirectory, params (string Name, object Value)[] parameters)
    {
        var task = (ITask)Activator.CreateInstance(_type)!;
        foreach (var (name, value) in parameters.Prepend(("ProjectDirectory", projectDirectory)))
        {
            _type.GetProperty(name)!.SetValue(task, value);
        }

        return task;
    }

    /// <summary>MSBuild's own assemblies are shared, all else is the task's.</summary>
    private sealed class TaskContext(string file) : AssemblyLoadContext(null, isCollectible: true)
    {
        private readonly AssemblyDependencyResolver _resolver = new(file);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name!.StartsWith("Microsoft.Build", StringComparison.Ordinal) || _resolver.ResolveAssemblyToPath(assemblyName) is not { } path
                ? null : LoadFromAssemblyPath(path);

        protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
            _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;
    }
}

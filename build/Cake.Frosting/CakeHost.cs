using System.Reflection;
using Cake.Frosting.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>A build as a console program: finds the tasks, reads Cake's command line, runs the targets.</summary>
public sealed class CakeHost
{
    private readonly ServiceCollection _services = HostDefaults.Services();
    private readonly HashSet<Assembly> _assemblies = [];

    /// <summary>Makes a host that takes its tasks from the program's own assembly.</summary>
    public CakeHost()
    {
        // There is none when native code hosts the runtime.
        if (Assembly.GetEntryAssembly() is { } program)
        {
            _assemblies.Add(program);
        }
    }

    /// <summary>Makes a host, for those who like their calls chained from the first one.</summary>
    public static CakeHost Create() => new();

    /// <summary>Takes the public tasks of another assembly, too.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>This host.</returns>
    public CakeHost AddAssembly(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Registers services; what is registered last is what Cake uses.</summary>
    /// <param name="services">Does the registering. Called at once.</param>
    /// <returns>This host.</returns>
    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        services(_services);
        return this;
    }

    /// <summary>Runs the build.</summary>
    /// <param name="args">The command line, as <c>Main</c> gets it.</param>
    /// <returns>
    /// 0 when the targets succeeded. 1 when a task threw, whatever it threw: Cake wraps it in a <see cref="Core.CakeReportException"/>,
    /// which carries no code. The <see cref="Core.CakeException.ExitCode"/> of what was thrown outside of a task. -1 when the command line cannot be parsed.
    /// </returns>
    public int Run(IEnumerable<string> args)
    {
        HostDefaults.AddTasks(_services, _assemblies);
        return HostProgram.Run(_services, args);
    }
}

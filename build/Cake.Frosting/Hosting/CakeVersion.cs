using System.Reflection;
using Cake.Cli;
using Cake.Core;

namespace Cake.Frosting.Hosting;

/// <summary>Cake's own version. Cake's resolver asks the entry assembly, which here is the build's program.</summary>
internal sealed class CakeVersion : IVersionResolver
{
    /// <inheritdoc/>
    public string GetVersion() => GetProductVersion().Split('+', '-')[0];

    /// <inheritdoc/>
    public string GetProductVersion()
    {
        var assembly = typeof(ICakeEngine).Assembly;
        return assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? assembly.GetName().Version!.ToString(3);
    }
}

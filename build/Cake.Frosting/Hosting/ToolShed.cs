using Cake.Core.Diagnostics;
using Cake.Core.Packaging;

namespace Cake.Frosting.Hosting;

/// <summary>Installs tools with the installer of Cake's engine.</summary>
internal sealed class ToolShed(Core.Tooling.IToolInstaller engine, ICakeLog log) : IToolInstaller
{
    /// <inheritdoc/>
    public void Install(PackageReference tool)
    {
        // Cake installs while its answer is enumerated.
        var files = engine.Install(tool).ToList();
        log.Verbose("{0}: {1} file(s).", tool.OriginalString, files.Count);
    }
}

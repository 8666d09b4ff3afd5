using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Baton.Core.Diagnostics;
using Diagnostic = Baton.Core.Diagnostics.Diagnostic;

namespace Baton.Pipeline.Plugins;

/// <summary>An exception that the code of a plugin has thrown, or called into.</summary>
internal static class PluginFailure
{
    /// <summary>The coded error, which names the assembly.</summary>
    /// <returns>Null when no method of a plugin is on the exception's stack.</returns>
    public static Diagnostic? In(Exception exception) =>
        new StackTrace(exception).GetFrames().Select(f => f.GetMethod()?.DeclaringType?.Assembly).OfType<Assembly>().Select(AssemblyLoadContext.GetLoadContext).OfType<PluginLoadContext>()
            .FirstOrDefault() is { } plugin
            ? PluginDiagnostics.Failed.Report(
                $"The plugin '{plugin.File}' failed: {exception.GetType().Name}: {exception.Message}", "Report it to the author of the plugin. Errors that users can correct should be returned as diagnostics.")
            : null;
}

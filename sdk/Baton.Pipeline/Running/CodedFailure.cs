using Baton.Core.Diagnostics;
using Baton.Git.Diagnostics;
using Baton.Pipeline.Plugins;

namespace Baton.Pipeline.Running;

/// <summary>The coded error inside an exception.</summary>
internal static class CodedFailure
{
    /// <summary>Looks into the exception and everything that it wraps.</summary>
    /// <returns>Null when none of them carries one, and none comes from a plugin: a bug, or dead infrastructure.</returns>
    public static Diagnostic? In(Exception? exception) => exception switch
    {
        null => null,
        GitException git => git.Diagnostic,
        AggregateException several => several.InnerExceptions.Select(In).FirstOrDefault(d => d is not null),
        _ => In(exception.InnerException) ?? (exception is OperationCanceledException ? null : PluginFailure.In(exception)),
    };
}

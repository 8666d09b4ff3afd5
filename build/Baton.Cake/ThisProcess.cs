using System.Collections;
using System.Globalization;
using System.Reflection;
using Baton.Core.Planning;
using Baton.Pipeline.Running;

namespace Baton.Cake;

/// <summary>The process that a Frosting host runs in, looked at once.</summary>
internal static class ThisProcess
{
    public static RunEnvironment Observe(IRunObserver observer) => new()
    {
        RunId = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:yyyyMMdd'T'HHmmss'Z'}-{System.Environment.ProcessId}"),
        Time = TimeProvider.System,
        Variables = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal),
        User = System.Environment.UserName,
        Host = System.Environment.MachineName,
        ProcessId = System.Environment.ProcessId,
        BatonVersion = typeof(ThisProcess).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0",
        Observer = observer,
    };
}

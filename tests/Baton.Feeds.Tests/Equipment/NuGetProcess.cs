using System.Runtime.CompilerServices;
using Baton.Testing;

namespace Baton.Feeds.Tests.Equipment;

/// <summary>NuGet reads its own switches once a process: no cache outside the tests, no real waits.</summary>
internal static class NuGetProcess
{
    private static readonly TempFolder Cache = new();

    [ModuleInitializer]
    internal static void Configure()
    {
        Environment.SetEnvironmentVariable("NUGET_HTTP_CACHE_PATH", Cache.Path);
        Environment.SetEnvironmentVariable("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "2");
        Environment.SetEnvironmentVariable("NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS", "1");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Cache.Dispose();
    }
}

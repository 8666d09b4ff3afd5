using System.Runtime.CompilerServices;

namespace Baton.Git.Tests;

/// <summary>Programs that this test process starts see no gitconfig either; MinVer would let it change its answers.</summary>
internal static class IsolatedProcess
{
    [ModuleInitializer]
    internal static void Isolate()
    {
        Environment.SetEnvironmentVariable("GIT_CONFIG_GLOBAL", OperatingSystem.IsWindows() ? "NUL" : "/dev/null");
        Environment.SetEnvironmentVariable("GIT_CONFIG_NOSYSTEM", "1");
    }
}

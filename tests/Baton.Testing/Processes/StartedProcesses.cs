using System.Diagnostics;
using System.Reflection;

namespace Baton.Testing.Processes;

/// <summary>
/// What the builds and the tools that a test assembly starts inherit: each is there for seconds, beside many others, and nothing of it stays behind.
/// A fixture of the assembly. Of the compiler's server there is one, which the first build starts and which ends here
/// (https://github.com/dotnet/roslyn/blob/main/docs/compilers/Compiler%20Server.md).
/// </summary>
public sealed class StartedProcesses : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _compiler = $"baton-{Guid.NewGuid():N}";

    /// <summary>Sets the variables of this process.</summary>
    public StartedProcesses()
    {
        foreach (var (name, value) in Variables())
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Outside Windows the pipe is a file, and without it nothing was compiled.
        if (OperatingSystem.IsWindows() || File.Exists(Path.Combine("/tmp", _compiler)))
        {
            var program = typeof(StartedProcesses).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CompilerServer").Value!;

            // It answers when the server is gone.
            using var asking = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, "-shutdown", $"-pipename:{_compiler}"]) { RedirectStandardOutput = true });
            asking?.WaitForExit();
        }

        _folder.Dispose();
    }

    /// <summary>MSBuild takes variables for properties where a project says nothing else.</summary>
    private IEnumerable<(string Name, string Value)> Variables()
    {
        // Code that is measured to be made better later, memory that is cleaned up beside the work, a debugger's pipes: nothing for seconds.
        yield return ("DOTNET_TieredPGO", "0");
        yield return ("DOTNET_gcConcurrent", "0");
        yield return ("DOTNET_EnableDiagnostics", "0");
        yield return ("DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "true");
        yield return ("DOTNET_CLI_TELEMETRY_OPTOUT", "1");
        yield return ("DOTNET_NOLOGO", "1");

        yield return ("MSBUILDDISABLENODEREUSE", "1");
        yield return ("UseSharedCompilation", "true");
        yield return ("SharedCompilationId", _compiler);

        // Nobody reads what analyzers say of a project of three lines.
        yield return ("RunAnalyzers", "false");
        yield return ("EnableNETAnalyzers", "false");

        // A build leaves two empty folders (https://github.com/dotnet/sdk/issues/35353). NuGet's locks are for everybody on this machine.
        if (!OperatingSystem.IsWindows())
        {
            yield return ("NUGET_SCRATCH", Path.Combine(Path.GetTempPath(), $"NuGetScratch{Environment.UserName}"));
            yield return ("TMPDIR", _folder.Path);
        }
    }
}

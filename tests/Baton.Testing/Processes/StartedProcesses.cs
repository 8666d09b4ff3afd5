namespace Baton.Testing.Processes;

/// <summary>
/// What the builds and the tools that a test assembly starts inherit: each is there for seconds, beside many others, and nothing of it stays behind.
/// A fixture of the assembly.
/// </summary>
public sealed class StartedProcesses : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CompilerServer _compiler = new();

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
        _compiler.Dispose();
        _folder.Dispose();
    }

    /// <summary>MSBuild takes variables for properties where a project says nothing else.</summary>
    private IEnumerable<(string Name, string Value)> Variables()
    {
        // Code that is measured to be made better later or guarded while it is written, memory that is cleaned up beside the work, a debugger's pipes: nothing for seconds.
        yield return ("DOTNET_TieredPGO", "0");

        // Milliseconds, in hex: a build of a second is over before anything is compiled again.
        yield return ("DOTNET_TC_CallCountingDelayMs", "BB8");
        yield return ("DOTNET_gcConcurrent", "0");
        yield return ("DOTNET_EnableWriteXorExecute", "0");
        yield return ("DOTNET_EnableDiagnostics", "0");
        yield return ("DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "true");
        yield return ("DOTNET_CLI_TELEMETRY_OPTOUT", "1");
        yield return ("DOTNET_NOLOGO", "1");

        yield return ("MSBUILDDISABLENODEREUSE", "1");
        yield return ("UseSharedCompilation", "true");
        yield return ("SharedCompilationId", _compiler.Id);

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

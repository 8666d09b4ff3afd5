using Baton.Testing;
using Baton.Testing.Processes;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Benchmarks.Versioning;

/// <summary>What all measured builds share: packages, and build processes that nobody else uses and that end with it.</summary>
internal sealed class BuildHome : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CompilerServer _compiler = new();
    private readonly string _salt = Guid.NewGuid().ToString("N");

    public BuildHome() => Package = new MeasuredPackage(Run);

    /// <summary>The package that is measured.</summary>
    public MeasuredPackage Package { get; }

    public void Run(string folder, params string[] arguments)
    {
        // What is measured is fetched into a folder of its own; the rest may come from the machine's.
        var isOurs = folder == RepositoryRoot.Path;
        var result = Cli.Wrap("dotnet").WithArguments(arguments).WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables =>
            {
                variables.Set("MSBUILDNODEHANDSHAKESALT", _salt).Set("DOTNET_NOLOGO", "1").Set("DOTNET_CLI_TELEMETRY_OPTOUT", "1")
                    // As builds are when nobody has changed it: the processes of one are there for the next.
                    .Set("MSBUILDDISABLENODEREUSE", null).Set("UseSharedCompilation", null).Set("SharedCompilationId", _compiler.Id).Set("CI", null).Set("GITHUB_ACTIONS", null);
                if (!isOurs)
                {
                    variables.Set("NUGET_PACKAGES", _folder["packages"]);
                }
            })
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync().GetAwaiter().GetResult();
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)}: {result.StandardOutput}{result.StandardError}");
        }
    }

    public void Dispose()
    {
        Package.Dispose();
        Run(RepositoryRoot.Path, "build-server", "shutdown", "--msbuild");
        _compiler.Dispose();
        _folder.Dispose();
    }
}

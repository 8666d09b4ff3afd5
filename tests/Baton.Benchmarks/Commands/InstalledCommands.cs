using Baton.Testing;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Benchmarks.Commands;

/// <summary>Command-line programs as their users have them: Baton's as it is packed here, the peers' from NuGet, and one that only says hello.</summary>
internal sealed class InstalledCommands : IDisposable
{
    private const string Version = "0.0.1-benchmark";

    private const string Hello = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>
        """;

    private readonly TempFolder _folder = new();

    /// <summary>The program <c>baton</c>.</summary>
    public string Baton()
    {
        Run(["pack", Path.Combine(RepositoryRoot.Path, "build", "Baton.Tool"), "-c", "Release", "-o", _folder["feed"], "-v:q", $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={_folder["nuspec"]}"]);
        _folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{_folder["feed"]}" /></packageSources></configuration>""");
        Run(["tool", "install", "Baton.Tool", "--version", Version, "--tool-path", _folder["tools"], "--configfile", _folder["nuget.config"]]);
        return Tool("baton");
    }

    /// <summary>A program that starts the runtime, writes a line and ends.</summary>
    public string Smallest()
    {
        _folder.Write("hello/hello.csproj", Hello);
        _folder.Write("hello/Program.cs", """System.Console.WriteLine("1.0.0");""");
        Run(["build", _folder["hello"], "-c", "Release", "-v:q", "-o", _folder["smallest"]]);
        return Path.Combine(_folder["smallest"], "hello");
    }

    /// <summary>A peer's program; null where no source of the machine has it.</summary>
    public string? Peer(string package, string version, string command)
    {
        var result = Cli.Wrap("dotnet").WithArguments(["tool", "install", package, "--version", version, "--tool-path", _folder["tools"]])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync().GetAwaiter().GetResult();
        if (result.ExitCode == 0)
        {
            return Tool(command);
        }

        Console.Error.WriteLine($"Without {package} {version}: {result.StandardError.Trim()}");
        return null;
    }

    public void Dispose() => _folder.Dispose();

    private string Tool(string command) => Path.Combine(_folder["tools"], command);

    private static void Run(string[] arguments) => Cli.Wrap("dotnet").WithArguments(arguments).ExecuteBufferedAsync().GetAwaiter().GetResult();
}

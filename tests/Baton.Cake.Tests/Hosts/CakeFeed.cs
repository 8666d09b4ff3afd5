using System.IO.Compression;
using System.Reflection;
using Baton.Testing;
using Baton.Testing.Git;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Cake.Tests.Hosts;

/// <summary>
/// A folder feed with this build's packages, and with Cake's: not every feed serves Cake.Frosting, so its packages are made here, from the
/// assemblies of Cake.Tool and our Cake.Frosting.
/// </summary>
public sealed class CakeFeed : IAsyncLifetime
{
    public const string Version = "7.8.9-test";

    private static readonly string[] Rooms =
        [
            "build/Baton.Cake", "sdk/Baton.Core", "sdk/Baton.Git", "sdk/Baton.GitHub", "sdk/Baton.Feeds", "sdk/Baton.Announcements", "sdk/Baton.Deploy", "sdk/Baton.Exec",
            "sdk/Baton.Hooks", "sdk/Baton.Build", "sdk/Baton.Evidence", "sdk/Baton.Store", "sdk/Baton.Migrations", "sdk/Baton.Settings", "sdk/Baton.Gates", "sdk/Baton.Report", "sdk/Baton.Pipeline",
        ];

    private readonly TempFolder folder = new();

    public string Path => folder["feed"];

    /// <summary>The packages of Cake, with what an assembly of each needs beside it, and what each depends on.</summary>
    private static IReadOnlyList<(string Id, string[] Assemblies, string[] Dependencies)> OfCake =>
    [
        ("Cake.Core", ["Cake.Core"], []),
        ("Cake.Common", ["Cake.Common", "Microsoft.IdentityModel.Abstractions", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Logging", "Microsoft.IdentityModel.Tokens"], ["Cake.Core"]),
        ("Cake.Cli", ["Cake.Cli", "Spectre.Console", "Spectre.Console.Ansi", "Spectre.Console.Cli", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"], ["Cake.Core"]),
        ("Cake.NuGet", ["Cake.NuGet", "NuGet.Resolver", "NuGet.Credentials"], ["Cake.Core", "NuGet.Protocol"]),
        ("Cake.DotNetTool.Module", ["Cake.DotNetTool.Module"], ["Cake.Core"]),
        ("Cake.Frosting", ["Cake.Frosting"], ["Cake.Common", "Cake.Cli", "Cake.NuGet", "Cake.DotNetTool.Module"]),
    ];

    /// <summary>The folder that packages were restored to for this test run.</summary>
    public static string Restored { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? named : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The assemblies of Cake.Tool.</summary>
    public static string CakeTool => System.IO.Path.Combine(Restored, "cake.tool", "7.0.0", "tools", "net10.0", "any");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path);
        foreach (var (id, assemblies, dependencies) in OfCake)
        {
            await WriteAsync(id, "7.0.0", assemblies, dependencies);
        }

        // Part of .NET, so that a restore leaves it out. Cake.Tool's own resolver asks for it, in the lowest version that SQLitePCLRaw.core takes.
        await WriteAsync("System.Memory", "4.5.3", [], []);

        // One build for all of them: a process each would take half a minute.
        var all = folder.Write("pack.proj", $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{string.Join(';', Rooms.Select(room => RepositoryRoot.Combine([.. room.Split('/'), $"{room.Split('/')[1]}.csproj"])))}"
                         Targets="Pack" Properties="NoBuild=true;Configuration={Configuration};PackageVersion={Version};PackageOutputPath={Path}" />
              </Target>
            </Project>
            """);
        await DotNetAsync(folder.Path, ["msbuild", all, "-t:Pack", "-v:q"]);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A nuget.config for a folder that restores from this feed, into a packages folder of its own. No source is on a network.</summary>
    public string ConfigurationFor(string packages) => $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{packages}" /></config>
          <packageSources><clear /><add key="here" value="{Path}" /><add key="restored" value="{Restored}" /></packageSources>
          <fallbackPackageFolders><add key="restored" value="{Restored}" /></fallbackPackageFolders>
        </configuration>
        """;

    /// <summary>Runs <c>dotnet</c>.</summary>
    public static async Task<BufferedCommandResult> RunAsync(string folder, params string[] arguments) => await Cli.Wrap("dotnet").WithArguments(arguments)
        .WithWorkingDirectory(folder)
        .WithEnvironmentVariables(new Dictionary<string, string?>(GitVariables.Changes()) { ["MSBUILDDISABLENODEREUSE"] = "1", ["NO_COLOR"] = "1", ["NUGET_PACKAGES"] = null, ["CI"] = null })
        .WithValidation(CommandResultValidation.None)
        .ExecuteBufferedAsync(TestContext.Current.CancellationToken);

    private static async Task DotNetAsync(string folder, string[] arguments)
    {
        var result = await RunAsync(folder, arguments);
        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
    }

    private static string Configuration => typeof(CakeFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private async Task WriteAsync(string id, string version, string[] assemblies, string[] dependencies)
    {
        await using var package = await ZipFile.OpenAsync(System.IO.Path.Combine(Path, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        await using (var writer = new StreamWriter(await package.CreateEntry($"{id}.nuspec").OpenAsync()))
        {
            var needed = string.Concat(dependencies.Select(d => $"""<dependency id="{d}" version="{(d.StartsWith("NuGet.", StringComparison.Ordinal) ? "7.9.0" : "7.0.0")}" />"""));
            await writer.WriteAsync($"""
                <package><metadata><id>{id}</id><version>{version}</version><authors>test</authors><description>A stand-in for tests.</description>
                <dependencies><group targetFramework="net10.0">{needed}</group></dependencies></metadata></package>
                """);
        }

        foreach (var assembly in assemblies)
        {
            var folder = assembly == "Cake.Frosting" ? AppContext.BaseDirectory : CakeTool;
            await package.CreateEntryFromFileAsync(System.IO.Path.Combine(folder, $"{assembly}.dll"), $"lib/net10.0/{assembly}.dll");
        }
    }
}

using System.IO.Compression;
using System.Reflection;
using Baton.Testing;
using Baton.Tool.Tests.Equipment;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Tool.Tests;

/// <summary>The command as its users get it: packed, installed with <c>dotnet tool install</c>, and run in a repository.</summary>
public sealed class InstalledTool
{
    [Fact]
    public async Task GivesARepositoryItsVersion()
    {
        using var folder = new TempFolder();
        folder.Write("nuget.config", """<configuration><packageSources><clear /><add key="here" value="." /></packageSources></configuration>""");
        await DotNetAsync(folder.Path, "pack", RepositoryRoot.Combine("build", "Baton.Tool"), "--no-build", "-c", Configuration, "-o", folder.Path, "-p:PackageVersion=7.8.9-test");

        await DotNetAsync(folder.Path, "tool", "install", "Baton.Tool", "--version", "7.8.9-test", "--tool-path", folder["tools"], "--configfile", folder["nuget.config"]);

        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        await repository.GitAsync("tag", "v1.2.3");
        var said = await Cli.Wrap(folder["tools", "baton"]).WithArguments(["-C", repository.Path, "version"])
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.Equal("1.2.3", said.StandardOutput.Trim());
        Assert.Equal("7.8.9-test", (await SaidAsync(folder["tools", "baton"], "--version")).Trim());
    }

    [Fact]
    public async Task HasTheVersionOfItsCommitWhenItIsGivenNone()
    {
        using var folder = new TempFolder();
        var expected = (await BatonProcess.RunAsync(RepositoryRoot.Path, "version")).Exits(0).Out.Trim();
        await DotNetAsync(folder.Path, "pack", RepositoryRoot.Combine("build", "Baton.Tool"), "--no-build", "-c", Configuration, "-o", folder.Path);

        using var package = ZipFile.OpenRead(folder[$"Baton.Tool.{expected}.nupkg"]);
        using var version = new StreamReader(Assert.Single(package.Entries, e => e.Name == "baton.version").Open());
        Assert.Equal(expected, (await version.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }

    private static string Configuration { get; } = typeof(InstalledTool).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static async Task<string> SaidAsync(string program, params string[] arguments) =>
        (await Cli.Wrap(program).WithArguments(arguments).ExecuteBufferedAsync(TestContext.Current.CancellationToken)).StandardOutput;

    private static async Task DotNetAsync(string folder, params string[] arguments)
    {
        var result = await Cli.Wrap("dotnet").WithArguments(arguments).WithWorkingDirectory(folder)
            .WithEnvironmentVariables(GitIdentity.Variables).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
    }
}

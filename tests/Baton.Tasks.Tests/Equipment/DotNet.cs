using Baton.Testing.Git;
using CliWrap;
using CliWrap.Buffered;

namespace Baton.Tasks.Tests.Equipment;

/// <summary>The real <c>dotnet</c>, in an environment without this machine's git configuration and the caller's build settings.</summary>
internal static class DotNet
{
    private static readonly string[] Foreign = ["MSBUILD", "BATON_", "DOTNET_HOST_PATH", "TESTINGPLATFORM", "CI"];

    /// <summary>Runs a command that ends its build processes with itself.</summary>
    public static Task<BuildRun> RunAsync(string folder, string home, string packages, params string[] arguments) => RunAsync(folder, home, packages, [], arguments);

    /// <summary>The same with variables of a user's.</summary>
    public static async Task<BuildRun> RunAsync(string folder, string home, string packages, (string Name, string Value)[] environment, string[] arguments)
    {
        var variables = GitVariables.Isolated(home)
            .Where(v => !Foreign.Any(f => v.Key.StartsWith(f, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.Ordinal);
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(n => !variables.ContainsKey(n)))
        {
            variables[name] = null;
        }

        variables["NUGET_PACKAGES"] = packages;
        variables["DOTNET_CLI_HOME"] = home;
        variables["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        variables["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        variables["DOTNET_CLI_UI_LANGUAGE"] = "en";
        variables["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        // One process builds one project after the other, where a test does not ask for more. The build of a file-based app does not take the option.
        string[] nodes = arguments.Any(a => a is "-m" or "-mt" or "-graph" || a.EndsWith(".cs", StringComparison.Ordinal)) ? [] : ["-m:1"];
        var result = await Cli.Wrap("dotnet")
            .WithArguments([.. arguments, .. nodes])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return new BuildRun(result.ExitCode, result.StandardOutput + result.StandardError);
    }
}

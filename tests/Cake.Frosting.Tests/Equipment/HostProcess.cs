using System.Text;
using CliWrap;

namespace Cake.Frosting.Tests.Equipment;

/// <summary>The program Cake.Frosting.TestHost, as a process of its own.</summary>
internal static class HostProcess
{
    public static async Task<Outcome> RunAsync(string folder, params string[] args)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var result = await Start(folder, args)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync(TestContext.Current.CancellationToken);

        return new Outcome(result.ExitCode, output.ToString(), errors.ToString(), []);
    }

    public static Command Start(string folder, params string[] args) =>
        new Command(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            .WithArguments([Path.Combine(AppContext.BaseDirectory, "Cake.Frosting.TestHost.dll"), .. args])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables => variables.Set("NO_COLOR", "1"))
            .WithValidation(CommandResultValidation.None);
}

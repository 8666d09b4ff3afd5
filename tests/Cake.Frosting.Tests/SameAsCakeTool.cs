using System.Text;
using Baton.Testing;
using Cake.Frosting.Tests.Equipment;
using CliWrap;

namespace Cake.Frosting.Tests;

/// <summary>The same command lines for our host and for Cake.Tool, which has Cake's own command line and engine.</summary>
public sealed class SameAsCakeTool : IDisposable
{
    private const string Script = """
        Task("Default").Does(() => Information("in {0}", Context.Environment.WorkingDirectory.FullPath));
        Task("Fail").Does(() => throw new Exception("the remote is down"));
        RunTarget(Argument("target", "Default"));
        """;

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("--target Default")]
    [InlineData("--Target Fail")]
    [InlineData("--target=fail")]
    [InlineData("--target Default --dryrun")]
    [InlineData("--target Default --dryrun=yes")]
    [InlineData("--target Default --noop=1")]
    [InlineData("--target Default -e=1")]
    [InlineData("--version=1.2.3")]
    [InlineData("--target Nope")]
    [InlineData("--tree")]
    public async Task EndAlike(string arguments)
    {
        folder.Write("build.cake", Script);
        var cake = await CakeAsync(arguments.Split(' '));
        var host = await HostProcess.RunAsync(folder.Path, arguments.Split(' '));

        Assert.Equal(cake.ExitCode, host.ExitCode);
        Assert.Equal(Ran(cake), Ran(host));
        Assert.Equal(Refused(cake), Refused(host));
    }

    public void Dispose() => folder.Dispose();

    private static bool Ran(Outcome outcome) => outcome.Output.Contains("in /", StringComparison.Ordinal) || outcome.Errors.Contains("the remote is down", StringComparison.Ordinal);

    private static bool Refused(Outcome outcome) => (outcome.Output + outcome.Errors).Contains("Flags cannot be assigned a value.", StringComparison.Ordinal);

    private async Task<Outcome> CakeAsync(string[] arguments)
    {
        var (output, errors) = (new StringBuilder(), new StringBuilder());
        var result = await new Command(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            .WithArguments([CakeTool, .. arguments])
            .WithWorkingDirectory(folder.Path)
            .WithEnvironmentVariables(variables => variables.Set("NO_COLOR", "1"))
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(errors))
            .ExecuteAsync(TestContext.Current.CancellationToken);
        return new Outcome(result.ExitCode, output.ToString(), errors.ToString(), []);
    }

    private static string CakeTool => Path.Combine(
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        "cake.tool", "7.0.0", "tools", "net10.0", "any", "Cake.dll");
}

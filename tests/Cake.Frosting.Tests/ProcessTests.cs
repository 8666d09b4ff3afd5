using Baton.Testing;
using Cake.Frosting.Tests.Equipment;
using CliWrap;

namespace Cake.Frosting.Tests;

public static class ProcessTests
{
    public sealed class Help : IDisposable
    {
        private readonly TempFolder _folder = new();

        [Theory]
        [InlineData("--help")]
        [InlineData("-h")]
        public async Task NamesEveryOption(string option)
        {
            var outcome = await HostProcess.RunAsync(_folder.Path, option);

            Assert.Equal(0, outcome.ExitCode);
            string[] options = ["--target", "--working", "--verbosity", "--description", "--tree", "--dryrun", "--exclusive", "--version", "--info", "--no-report"];
            Assert.All(options, name => Assert.Contains(name, outcome.Output, StringComparison.Ordinal));
        }

        public void Dispose() => _folder.Dispose();
    }

    public sealed class CommandLineThatCannotBeParsed : IDisposable
    {
        private readonly TempFolder _folder = new();

        [Theory]
        [InlineData("--verbosity", "loud")]
        [InlineData("--target")]
        public async Task EndsWith255AndRunsNothing(params string[] args)
        {
            var outcome = await HostProcess.RunAsync(_folder.Path, args);

            Assert.Equal(OperatingSystem.IsWindows() ? -1 : 255, outcome.ExitCode);
            Assert.Contains("Error:", outcome.Output + outcome.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("Default", outcome.Output, StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();
    }

    public sealed class WorkingDirectory : IDisposable
    {
        private readonly TempFolder _folder = new();

        [Fact]
        public async Task IsWhereTheProgramIsStarted() =>
            Assert.Contains($"in {Unix(_folder.Path)}\n", await OutputOf(), StringComparison.Ordinal);

        [Theory]
        [InlineData("--working")]
        [InlineData("-w")]
        public async Task CanBeAnother(string option)
        {
            Directory.CreateDirectory(_folder["below"]);

            Assert.Contains($"in {Unix(_folder["below"])}\n", await OutputOf(option, "below"), StringComparison.Ordinal);
        }

        [Fact]
        public async Task ThatIsMissingEndsWithOne()
        {
            var outcome = await HostProcess.RunAsync(_folder.Path, "--working", "nowhere");

            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains($"The working directory '{Unix(_folder["nowhere"])}' does not exist.", outcome.Errors, StringComparison.Ordinal);
        }

        [Fact]
        public async Task IsWhereCakeConfigIsRead()
        {
            _folder.Write("below/cake.config", "[Settings]\nVerbosity=Quiet\n");

            Assert.DoesNotContain("in /", await OutputOf("--working", "below"), StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();

        private static string Unix(string path) => path.Replace('\\', '/');

        private async Task<string> OutputOf(params string[] args) =>
            (await HostProcess.RunAsync(_folder.Path, args)).Output.ReplaceLineEndings("\n");
    }

    public sealed class FailingTask : IDisposable
    {
        private readonly TempFolder _folder = new();

        [Fact]
        public async Task EndsWithOneAndSaysWhyOnStandardError()
        {
            var outcome = await HostProcess.RunAsync(_folder.Path, "--target", "Fail");

            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("the remote is down", outcome.Errors, StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();
    }

    public sealed class ArgumentsOfTheBuild : IDisposable
    {
        private readonly TempFolder _folder = new();

        [Fact]
        public async Task ReachItThroughARealCommandLine()
        {
            var outcome = await HostProcess.RunAsync(_folder.Path, "--env", "local", "--override", "flags", "--override", "schema", "--reason", "it is late");

            Assert.Contains("argument env = local", outcome.Output, StringComparison.Ordinal);
            Assert.Contains("argument override = flags|schema", outcome.Output, StringComparison.Ordinal);
            Assert.Contains("argument reason = it is late", outcome.Output, StringComparison.Ordinal);
        }

        public void Dispose() => _folder.Dispose();
    }

    public sealed class Interrupted : IDisposable
    {
        private readonly TempFolder _folder = new();

        [Fact]
        public async Task EndsWith130()
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT for one process.");
            Assert.SkipWhen(Interrupts.AreIgnored(), Interrupts.Reason);
            var waiting = new TaskCompletionSource();
            using var interrupt = new CancellationTokenSource();

            var run = HostProcess.Start(_folder.Path, "--target", "Wait")
                .WithStandardOutputPipe(PipeTarget.ToDelegate(line =>
                {
                    if (line.Contains("waiting", StringComparison.Ordinal))
                    {
                        waiting.TrySetResult();
                    }
                }))
                .ExecuteAsync(TestContext.Current.CancellationToken);

            await waiting.Task.WaitAsync(TestContext.Current.CancellationToken);
            await new Command("kill").WithArguments(["-INT", $"{run.ProcessId}"]).ExecuteAsync(TestContext.Current.CancellationToken);

            Assert.Equal(130, (await run).ExitCode);
        }

        public void Dispose() => _folder.Dispose();
    }
}

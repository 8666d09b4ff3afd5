using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Journal;
using Baton.Testing;

namespace Baton.Cake.Tests.Journal;

/// <summary>The journal on a disk that takes no more, and with secrets in what it is told.</summary>
public sealed class JournalFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string File => folder["journal.jsonl"];

    [Theory]
    [InlineData("full disk")]
    [InlineData("no right")]
    public async Task ThatCannotBeWrittenStopsARunBeforeItsNextOperation(string why)
    {
        Assert.SkipWhen(why == "full disk" && !System.IO.File.Exists("/dev/full"), "Needs /dev/full.");
        var journal = JournalFile.Start(File, "run", "release", TimeProvider.System, text => text);
        var (first, second) = (new Deed("first", Spoil), new Deed("second", () => { }));

        var outcome = await PlanRunner.RunAsync(new Plan(first, second), journal, () => journal.Failure, TestContext.Current.CancellationToken);
        journal.End(1);

        Assert.Equal((true, false), (first.Done, second.Done));
        Assert.Equal("BATON8008", outcome.Error?.Code);
        Assert.Equal([OperationStatus.Applied, OperationStatus.Failed], outcome.Operations.Select(o => o.Status));
        Assert.StartsWith($"The journal '{File}' cannot be written: ", outcome.Error!.Message, StringComparison.Ordinal);

        void Spoil()
        {
            System.IO.File.Delete(File);
            _ = why == "full disk" ? System.IO.File.CreateSymbolicLink(File, "/dev/full") : (FileSystemInfo)Directory.CreateDirectory(File);
        }
    }

    [Fact]
    public void HasNoSecret()
    {
        var journal = JournalFile.Start(File, "run", "release --reason hunter2", TimeProvider.System, new Secret("hunter2").Redact);
        journal.Applying(new Deed("hunter2", () => { }));

        Assert.Equal(["release --reason ***", "do ***"], JournalFile.Read(File).Select(e => e.Detail));
    }

    [Fact]
    public void KeepsEveryLineOfTwoRunsAtOnce()
    {
        JournalFile[] runs = [.. Enumerable.Range(0, 2).Select(n => JournalFile.Start(File, $"run-{n}", "release", TimeProvider.System, text => text))];

        Parallel.For(0, 100, n => runs[n % 2].Applying(new Deed($"{n}", () => { })));

        Assert.All(runs, run => Assert.Null(run.Failure));
        Assert.Equal(102, System.IO.File.ReadAllLines(File).Length);
        Assert.Equal(102, JournalFile.Read(File).Count());
    }

    public void Dispose() => folder.Dispose();

    private sealed class Deed(string target, Action then) : IOperation
    {
        public string Id => "some/deed-" + (target == "hunter2" ? "x" : target);

        public bool Done { get; private set; }

        public OperationDescription Describe() => new("do", target);

        public Task<Observation> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult<Observation>(Done ? new Observation.Satisfied() : new Observation.Missing());

        public Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
        {
            Done = true;
            then();
            return Task.FromResult<Diagnostic?>(null);
        }
    }
}

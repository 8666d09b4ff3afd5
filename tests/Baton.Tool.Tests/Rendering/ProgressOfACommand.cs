using Baton.Pipeline.Running;
using Baton.Tool.Rendering;
using Baton.Tool.Tests.Equipment;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Tool.Tests.Rendering;

/// <summary>What a person sees of the steps of a command, from their beginning to their end.</summary>
public sealed class ProgressOfACommand
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void NamesALongStepInALog()
    {
        using var log = new StringWriter { NewLine = "\n" };
        using var live = new LiveRows(log, width: null, colours: false, _time);
        var progress = new ConsoleProgress(log, colours: false, live, "/work", quiet: false, verbose: false);

        progress.Began("Build");
        _time.Advance(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(1));
        progress.Ended(new StepTiming("Build", TimeSpan.FromSeconds(31), "3 projects", false));
        _time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("  … Build is running, 30.0 s so far\n✓ Build      31.0 s  3 projects\n", log.ToString().ReplaceLineEndings("\n"), ignoreWhiteSpaceDifferences: true);
    }

    [Fact]
    public void NamesALongStepOfAQuietCommandAndLeavesOutItsEnd()
    {
        using var log = new StringWriter { NewLine = "\n" };
        using var live = new LiveRows(log, width: null, colours: false, _time);
        var progress = new ConsoleProgress(log, colours: false, live, "/work", quiet: true, verbose: false);

        progress.Began("Notes");
        _time.Advance(TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(1));
        progress.Ended(new StepTiming("Notes", TimeSpan.FromSeconds(31), "", false));

        Assert.Equal("  … Notes is running, 30.0 s so far\n", log.ToString());
    }

    [Fact]
    public void ShowsAStepOnATerminalAtOnce()
    {
        using var terminal = new Terminal();
        using var live = new LiveRows(terminal, () => 100, colours: false, _time);
        var progress = new ConsoleProgress(terminal, colours: false, live, "/work", quiet: false, verbose: false);

        progress.Began("Build");

        Assert.Equal(["… Build       0.0 s"], terminal.Rows);
    }

    [Fact]
    public void ShowsAStepOfAQuietCommandOnATerminalOnlyWhenItIsLong()
    {
        using var terminal = new Terminal();
        using var live = new LiveRows(terminal, () => 100, colours: false, _time);
        var progress = new ConsoleProgress(terminal, colours: false, live, "/work", quiet: true, verbose: false);

        progress.Began("Status");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("", terminal.ToString());

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.StartsWith("… Status", Assert.Single(terminal.Rows), StringComparison.Ordinal);

        progress.Ended(new StepTiming("Status", TimeSpan.FromSeconds(2), "", false));
        Assert.Empty(string.Concat(terminal.Rows));
    }
}

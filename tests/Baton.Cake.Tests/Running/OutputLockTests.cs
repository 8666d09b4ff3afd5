using Baton.Core.Diagnostics;
using Baton.Pipeline.Road;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Testing;

namespace Baton.Cake.Tests.Running;

/// <summary>The lock of a unit's output folder, taken by runs of this process.</summary>
public sealed class OutputLockTests : IDisposable
{
    private static readonly OutputHolder Ada = new("ada", "laptop", 4711, "release", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private static readonly OutputHolder Grace = Ada with { User = "grace", ProcessId = 4712 };

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task NamesItsHolder()
    {
        using var held = (await TakeAsync(Ada)).Value!;

        var refused = Assert.Single((await TakeAsync(Grace)).Diagnostics);

        Assert.Equal(("BATON6180", ExitCode.Locked), (refused.Code, refused.Descriptor.Exit));
        Assert.Contains("ada@laptop (process 4711, 'baton release') since 2026-01-02 03:04:05 UTC", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsFreeAfterItsHolder()
    {
        (await TakeAsync(Ada)).Value!.Dispose();
        Assert.Equal([".lock"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));

        using var held = (await TakeAsync(Grace)).Value!;
        Assert.Contains("grace@laptop", Assert.Single((await TakeAsync(Ada)).Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsWaitedFor()
    {
        var held = (await TakeAsync(Ada)).Value!;
        var waiting = TakeAsync(Grace, TimeSpan.FromMinutes(1));
        held.Dispose();

        using var taken = (await waiting).Value;
        Assert.NotNull(taken);
    }

    /// <summary>The name that a killed run has left is not that of the run which holds the lock now.</summary>
    [Theory]
    [InlineData("{\"user\":\"ada\",\"host\":\"laptop\",\"processId\":4711,\"command\":\"release\",\"since\":\"2026-01-02T03:04:05Z\"}", "a run that came after ada@laptop")]
    [InlineData("{\"user\":\"ada", "another run, which has not written who it is")]
    [InlineData("", "another run, which has not written who it is")]
    public async Task DoesNotNameARunThatIsGone(string left, string expected)
    {
        await using var held = new FileStream(_folder[".lock"], FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        _folder.Write(".lock-holder", left);

        var refused = Assert.Single((await TakeAsync(Grace, isAlive: false)).Diagnostics);

        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HoldsWithoutAName()
    {
        // Where a folder is, no file can be written.
        Directory.CreateDirectory(_folder[".lock-holder", "in the way"]);
        using var held = (await TakeAsync(Ada)).Value!;

        Assert.Equal("BATON6180", Assert.Single((await TakeAsync(Grace)).Diagnostics).Code);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Result<OutputLock>> TakeAsync(OutputHolder me, TimeSpan wait = default, bool isAlive = true) =>
        OutputLock.TakeAsync(_folder.Path, me, wait, _ => isAlive, TimeProvider.System, TestContext.Current.CancellationToken);
}

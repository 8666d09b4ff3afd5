using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Core.Tests.Planning;

public sealed class LookAgainTests
{
    private static readonly Diagnostic Lost = new DiagnosticDescriptor("BATON0001", "Lost", Severity.Error, ExitCode.RemoteFailed).Report("lost", "");

    private readonly List<TimeSpan> _waits = [];
    private int _tries;

    [Fact]
    public async Task EndsWithTheFirstTryThatKnows()
    {
        Assert.Null(await RunAsync(number => (number < 2 ? "cut" : null, null)));
        Assert.Equal(3, _tries);
    }

    [Fact]
    public async Task EndsWithAnErrorThatIsKnown()
    {
        Assert.Equal(Lost, await RunAsync(_ => (null, Lost)));
        Assert.Equal(1, _tries);
    }

    [Fact]
    public async Task SaysWhatWasUnknownAfterTheLastTry()
    {
        Assert.Equal("BATON0001", (await RunAsync(_ => ("cut", null)))?.Code);
        Assert.Equal(5, _tries);
        Assert.Equal([1, 2, 4, 5], _waits.Select(w => w.TotalSeconds));
    }

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(3, 0, 16)]
    [InlineData(9, 0, 30)]
    [InlineData(0, 1, 2.5)]
    [InlineData(2000, 1, 37.5)]
    public void GrowsUpToTheLongest(int number, double random, double seconds) =>
        Assert.Equal(seconds, LookAgain.Growing(number, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30), random).TotalSeconds);

    private Task<Diagnostic?> RunAsync(Func<int, (string? Again, Diagnostic? Error)> attempt) => LookAgain.RunAsync<string>(
        number =>
        {
            _tries++;
            return Task.FromResult(attempt(number));
        },
        tries: 5,
        (_, number) =>
        {
            _waits.Add(LookAgain.Growing(number, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)));
            return TimeSpan.Zero;
        },
        _ => Lost,
        TimeProvider.System,
        TestContext.Current.CancellationToken);
}

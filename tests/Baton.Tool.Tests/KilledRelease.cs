using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A release that is killed (SIGKILL) before and after every operation of its plan, and run again.</summary>
public sealed class KilledRelease
{
    private static readonly string[] Release = ["release", "--env", "local", "--bump", "minor"];

    [Fact]
    public async Task EndsLikeTheUndisturbedOneWhereverItWasKilled()
    {
        using var undisturbed = await UnitRepository.OfAsync(TinyUnit.Files());
        var first = (await BatonProcess.JsonAsync(undisturbed.Path, Release)).Exits(0);
        var expected = await EndState.OfAsync(undisturbed);
        var operations = first.Json["operations"]!.AsArray().Select(o => (string)o!["id"]!).ToList();
        var points = operations.SelectMany(id => new[] { $"applying:{id}", $"applied:{id}" }).ToList();
        Assert.True(points.Count >= 16, $"Only {points.Count} points: {string.Join(", ", points)}");

        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(points, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (point, _) =>
        {
            using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
            var killed = await BatonProcess.KilledAsync(point, repository.Path, Release);
            var resumed = await BatonProcess.RunAsync(repository.Path, Release);
            var actual = resumed.Exit == 0 ? await EndState.OfAsync(repository) : resumed.All;
            if (killed.Exit is not (137 or -1) || actual != expected)
            {
                wrong.Add($"--- {point}, killed with {killed.Exit}\n{actual}");
            }
        });

        Assert.True(wrong.IsEmpty, $"expected:\n{expected}\n{string.Join('\n', wrong)}");
    }
}

using System.Collections.Concurrent;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>
/// A release that is killed (SIGKILL) at every operation of its plan in turn, and run again. It is the third release of its unit, so that
/// every operation has something to do: a tag, a publication, a switch, and an old version to remove.
/// </summary>
public sealed class KilledRelease
{
    private static readonly string[] Release = ["release", "--env", "local", "--bump", "minor"];

    [Fact]
    public async Task EndsLikeTheUndisturbedOneWhereverItWasKilled()
    {
        using var start = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With("\"retain\": 3", "\"retain\": 1")));
        foreach (var feature in new[] { "one", "two" })
        {
            (await BatonProcess.RunAsync(start.Path, Release)).Exits(0);
            start.Write($"{feature}.txt", feature);
            await start.CommitAllAsync($"feat: {feature}");
        }

        using var undisturbed = UnitRepository.CopyOf(start);
        var whole = (await BatonProcess.JsonAsync(undisturbed.Path, Release)).Exits(0);
        var operations = whole.Json["operations"]!.AsArray();
        Assert.Equal(11, operations.Count);
        Assert.All(operations, o => Assert.Equal("applied", (string)o!["status"]!));
        var expected = await EndState.OfAsync(undisturbed);

        // Before the first one, and after each one: that is also before the next one.
        string[] points = [$"applying:{operations[0]!["id"]}", .. operations.Select(o => $"applied:{o!["id"]}")];
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(points, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (point, _) =>
        {
            using var repository = UnitRepository.CopyOf(start);
            var killed = await BatonProcess.KilledAsync(point, repository.Path, Release);
            var resumed = await BatonProcess.RunAsync(repository.Path, Release);
            var actual = resumed.Exit == 0 ? await EndState.OfAsync(repository) : resumed.All;
            if (killed.Exit != 137 || actual != expected || !resumed.Out.Contains("BATON6092", StringComparison.Ordinal))
            {
                wrong.Add($"--- {point}, killed with {killed.Exit}\n{actual}\n{resumed.All}");
            }
        });

        Assert.True(wrong.IsEmpty, $"expected:\n{expected}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task EndsLikeTheUndisturbedOneWhenItWasKilledInsideAHook()
    {
        const string Deadly = "if [ ! -f \"$BATON_ENVIRONMENT_DIR/died-HOOK\" ]; then touch \"$BATON_ENVIRONMENT_DIR/died-HOOK\"; kill -9 $PPID; sleep 5; fi\n";
        using var repository = await UnitRepository.OfAsync(
        [
            .. TinyUnit.Files().Where(f => !f.Path.StartsWith("hooks/", StringComparison.Ordinal)),
            ("hooks/prepare", Deadly.Replace("HOOK", "prepare", StringComparison.Ordinal) + "echo \"$BATON_VERSION\" >version.txt\n"),
            ("hooks/activated", Deadly.Replace("HOOK", "activated", StringComparison.Ordinal) + "echo well >\"$BATON_ENVIRONMENT_DIR/well\"\n"),
        ]);

        Assert.Equal(137, (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local")).Exit);
        Assert.False(Path.Exists(repository[".baton", "environments", "local", "live"]));
        Assert.Equal(137, (await BatonProcess.RunAsync(repository.Path, "deploy", "--env", "local")).Exit);
        Assert.False(File.Exists(repository[".baton", "environments", "local", "well"]));

        var resumed = (await BatonProcess.RunAsync(repository.Path, "deploy", "--env", "local")).Exits(0);

        Assert.Contains("BATON7005", resumed.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(repository[".baton", "environments", "local", "well"]));
        Assert.True((bool)(await BatonProcess.JsonAsync(repository.Path, "deploy", "--env", "local")).Exits(0).Json["nothingToDo"]!);
    }
}

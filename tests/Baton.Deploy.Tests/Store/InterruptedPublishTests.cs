using Baton.Store;

namespace Baton.Deploy.Tests.Store;

/// <summary>A run that ended anywhere, and another one after it, come to what an undisturbed run comes to.</summary>
public static class InterruptedPublishTests
{
    /// <summary>What a dead run, or one with other bytes, may have left in the folder that is being put together.</summary>
    public static TheoryData<int, string> Points
    {
        get
        {
            var points = new TheoryData<int, string>();
            foreach (var leftover in new[] { "nothing", "half a copy", "an older file", "a file that is gone by now", "a folder" })
            {
                for (var operations = 0; operations <= 6; operations++)
                {
                    points.Add(operations, leftover);
                }
            }

            return points;
        }
    }

    [Theory]
    [MemberData(nameof(Points))]
    public static async Task EndsLikeTheUndisturbedOne(int operations, string leftover)
    {
        using var undisturbed = new Packed();
        await undisturbed.PublishAsync();
        using var packed = new Packed();
        foreach (var operation in packed.Operations().Take(operations))
        {
            await operation.ApplyAsync(TestContext.Current.CancellationToken);
        }

        if (operations < 6)
        {
            LeaveBehind(packed["web", ".1.2.0.partial"], leftover);
        }

        var outcome = await packed.PublishAsync();

        Assert.Null(outcome.Error);
        Assert.Equal(undisturbed.Files(), packed.Files());
        Assert.False(Directory.Exists(packed["web", ".1.2.0.partial"]));
    }

    [Fact]
    public static async Task StopsWhenTheArtifactIsNotWhatWasPacked()
    {
        using var packed = new Packed();
        packed.Write("web-1.2.0.zip", "changed since");

        var outcome = await packed.PublishAsync();

        Assert.Equal("BATON6005", outcome.Error!.Code);
        Assert.Empty(packed.Store().List());
    }

    [Fact]
    public static async Task StopsWhenTheArtifactIsGone()
    {
        using var packed = new Packed();
        File.Delete(Path.Combine(packed.Artifacts, "web-1.2.0.zip"));

        Assert.Equal("BATON6005", (await packed.PublishAsync()).Error!.Code);
    }

    [Fact]
    public static async Task StopsWhenAFileWasReplacedBeforeTheEnd()
    {
        using var packed = new Packed();
        var operations = packed.Operations();
        foreach (var operation in operations[..^1])
        {
            await operation.ApplyAsync(TestContext.Current.CancellationToken);
        }

        File.WriteAllText(packed["web", ".1.2.0.partial", "notes.md"], "of another run");

        Assert.Equal("BATON6006", (await operations[^1].ApplyAsync(TestContext.Current.CancellationToken))!.Code);
        Assert.Empty(packed.Store().List());
    }

    private static void LeaveBehind(string partial, string leftover)
    {
        Directory.CreateDirectory(partial);
        switch (leftover)
        {
            case "half a copy":
                File.WriteAllText(Path.Combine(partial, "web-1.2.0.zip.unfinished"), "we");
                break;
            case "an older file":
                File.WriteAllText(Path.Combine(partial, "notes.md"), "older");
                break;
            case "a file that is gone by now":
                File.WriteAllText(Path.Combine(partial, "old.zip"), "old");
                break;
            case "a folder":
                Directory.CreateDirectory(Path.Combine(partial, "folder", "inside"));
                break;
        }
    }
}

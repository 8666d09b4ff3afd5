using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Programs before and after the steps of a release.</summary>
public sealed class StepsWithHooks
{
    private const string Hooks = """
        "hooks": {
          "before": { "check": ["sh", "-c", "echo before $BATON_STEP $BATON_VERSION >>artifacts/ran"], "build": ["sh", "-c", "echo $BATON_STEP $BATON_VERSION $BATON_DRY_RUN ${GIT_AUTHOR_NAME:-nobody} >>artifacts/ran"], "publish": ["sh", "-c", "echo before publish >>artifacts/ran"] },
          "after": { "check": ["sh", "-c", "echo checked >>artifacts/ran"], "pack": ["sh", "-c", "ls $BATON_ARTIFACTS >>artifacts/ran"], "deploy": ["sh", "-c", "echo deployed to $BATON_ENVIRONMENT >>artifacts/ran"] }
        },
        "publish":
        """;

    [Fact]
    public async Task RunsThoseOfLocalStepsInADryRunAndAllInARealOne()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With("\"publish\":", Hooks)));
        Directory.CreateDirectory(repository["artifacts"]);

        (await BatonProcess.JsonAsync(repository.Path, "plan", "--env", "local", "--version", "1.2.3")).Exits(0);
        Assert.Equal("before check 1.2.3\nchecked\nbuild 1.2.3 true nobody\nTiny-1.2.3.zip\n", await RanAsync(repository));

        (await BatonProcess.JsonAsync(repository.Path, "release", "--env", "local", "--version", "1.2.3")).Exits(0);
        Assert.Equal("before check 1.2.3\nchecked\nbuild 1.2.3 false nobody\nTiny-1.2.3.zip\nbefore publish\ndeployed to local\n", await RanAsync(repository));
    }

    [Fact]
    public async Task EndsAtAHookThatFailsAndNamesIt()
    {
        const string failing = """
            "hooks": { "before": { "restore": ["sh", "-c", "echo no water; exit 3"] } },
            "publish":
            """;
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With("\"publish\":", failing)));

        var run = (await BatonProcess.JsonAsync(repository.Path, "pack")).Exits(1);

        Assert.Equal(["BATON7013"], run.Errors);
        var message = (string)run.Json["diagnostics"]![0]!["message"]!;
        Assert.Contains("The hook 'before restore'", message, StringComparison.Ordinal);
        Assert.Contains("ended with 3", message, StringComparison.Ordinal);
        Assert.Contains("no water", message, StringComparison.Ordinal);
    }

    private static async Task<string> RanAsync(UnitRepository repository)
    {
        var file = repository["artifacts", "ran"];
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        return text;
    }
}

using Baton.Cake.Tests.Equipment;
using Baton.Core.Releases;
using Baton.Pipeline.Journal;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Work;

/// <summary>The page of a unit with a release, a journal and a ledger.</summary>
public sealed class ReportsOfAUnit : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();
    private ReleaseRun? _run;

    public ReportsOfAUnit()
    {
        _git.Write("baton.json", """{ "name": "shop", "environments": { "live": {} } }""");
        _git.Commit("feat: begin");
    }

    private string Page => File.ReadAllText(Path.Combine(_git.Path, "artifacts", "baton", "report.html"));

    [Fact]
    public async Task ShowReleaseJournalGatesAndLedger()
    {
        Released();
        await DeployAsync();

        var run = Begin(new ReleaseOptions { Environment = "live" });

        Assert.Empty(await run.ErrorsAsync("Report"));
        Assert.EndsWith("report.html", run.Answer.ReportFile, StringComparison.Ordinal);
        var page = Page.Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.All(["1.4.0", "1.3.0", "orders-api@2", "12.5 s", "publish to a folder", "succession", "ada@host"], text => Assert.Contains(text, page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("feat: &lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task MaskTheSecretsOfTheRun()
    {
        Released(title: "made with correct-horse-battery");

        Assert.Empty(await Begin(new ReleaseOptions(), KeyValuePair.Create("SHOP_TOKEN", "correct-horse-battery")).ErrorsAsync("Report"));

        Assert.Contains("made with", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AreWrittenBeforeTheFirstRelease()
    {
        Assert.Empty(await Begin(new ReleaseOptions { PlanOut = "public/index.html" }).ErrorsAsync("Report"));

        Assert.Contains("No release was made here yet", await File.ReadAllTextAsync(Path.Combine(_git.Path, "public", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NeedAFileAnEnvironmentAndARecordThatAreThere()
    {
        Directory.CreateDirectory(Path.Combine(_git.Path, "taken"));

        Assert.Equal(["BATON2170"], await Begin(new ReleaseOptions { PlanOut = "taken" }).ErrorsAsync("Report"));
        Assert.NotEmpty(await Begin(new ReleaseOptions { Environment = "none" }).ErrorsAsync("Report"));
        Assert.Equal(["BATON7100"], await Begin(new ReleaseOptions { ReleaseFile = "none.json" }).ErrorsAsync("Report"));
        Assert.Equal(["BATON2061"], await Begin(new ReleaseOptions { Days = "many" }).ErrorsAsync("Report"));
    }

    public void Dispose()
    {
        _run?.Close();
        _git.Dispose();
    }

    private void Released(string? title = null)
    {
        _git.Write("artifacts/baton/release.json", ReleaseJson.Write(Record("1.4.0") with { Title = title }));
        var journal = JournalFile.Start(Path.Combine(_git.Path, "artifacts", "baton", "journal.jsonl"), "r1", "publish to a folder", TimeProvider.System, text => text);
        journal.End(0, [new JournalStep("Build", 12_500, "", false)]);
    }

    private Task DeployAsync() => LiveReleases.AddAsync(_git.Path, Record("1.3.0"));

    private static Release Record(string version) => new()
    {
        Name = "shop",
        Version = version,
        Tag = version,
        Commit = new string('1', 40),
        Changes = [new Change(new string('2', 40), "feat: <script>alert(1)</script>", "Ada")],
        Contracts = new Contracts(["orders-api@2"], []),
    };

    private ReleaseRun Begin(ReleaseOptions options, params KeyValuePair<string, string>[] more)
    {
        _run?.Close();
        return _run = Runs.Of(_git.Path, options, [.. _git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)), .. more], "report");
    }
}

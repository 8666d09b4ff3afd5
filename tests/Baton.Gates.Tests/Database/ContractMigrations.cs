using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Core.Releases;
using Baton.Gates.Database;
using Baton.Gates.Tests.Equipment;

namespace Baton.Gates.Tests.Database;

/// <summary>What removes something waits for the releases that need it, and for a backup.</summary>
public sealed class ContractMigrations : IDisposable
{
    private readonly MigrationFolder _folder = new();

    [Theory]
    [InlineData("shop 1.2.0", null)]
    [InlineData("shop 1.1.9", "removes what shop 1.1.9, which is live in 'live', needs; it is not needed since 1.2.0.")]
    [InlineData("shop 1.2.0-rc.1", "removes what shop 1.2.0-rc.1")]
    [InlineData("shop 1.2.0, billing 1.9.0", "removes what billing 1.9.0")]
    [InlineData("shop 1.2.0, billing 2.0.0, search 0.1.0", null)]
    [InlineData("shop 1.2.0, shop 1.1.0", "removes what shop 1.1.0")]
    public async Task WaitForEveryLiveReleaseThatNeedsWhatTheyRemove(string live, string? reason)
    {
        var verdict = await DecideAsync("plain", live, [Contract("V2__drop.sql", ("shop", "1.2.0"), ("billing", "2.0.0"))]);

        Assert.Equal(reason is null, verdict is GateVerdict.Go);
        Assert.Contains(reason ?? "", verdict is GateVerdict.Hold hold ? Assert.Single(hold.Reasons).Message : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatDoNotSaySinceWhenWaitForEverything()
    {
        Assert.IsType<GateVerdict.Hold>(await DecideAsync("plain", "search 0.1.0", [Contract("V2__drop.sql")]));
        Assert.IsType<GateVerdict.Go>(await DecideAsync("plain", "", [Contract("V2__drop.sql")]));
    }

    [Fact]
    public async Task ThatNameOnlyOtherUnitsWaitForTheirOwn()
    {
        Assert.IsType<GateVerdict.Hold>(await DecideAsync("plain", "shop 1.2.0, billing 2.0.0", [Contract("V2__drop.sql", ("billing", "2.0.0"))]));
        Assert.IsType<GateVerdict.Go>(await DecideAsync("plain", "billing 2.0.0", [Contract("V2__drop.sql", ("billing", "2.0.0"))]));
    }

    [Fact]
    public async Task AreNotTakenForUnappliedWhereTheHistoryIsMissing()
    {
        var question = Asked.About(Asked.Release("1.1.0", "flyway"), _folder.Path, new DatabaseConfiguration { Connection = "env:DB" }, ("DB", "Data Source=" + Path.Combine(_folder.Path, "empty.db")));
        File.WriteAllText(Path.Combine(_folder.Path, "empty.db"), "");

        var verdict = await new DatabaseGate().DecideAsync(question with { IsBack = true, Live = Asked.Release("1.2.0", "flyway", Contract("V2__drop.sql", ("shop", "1.2.0"))) }, TestContext.Current.CancellationToken);

        Assert.Equal("BATON3046", Assert.IsType<GateVerdict.Hold>(verdict).Reasons[0].Code);
    }

    [Fact]
    public async Task OfAReleaseThatNeedsTheOldShapeItselfAreHeld() =>
        Assert.IsType<GateVerdict.Hold>(await DecideAsync("plain", "", [Contract("V2__drop.sql", ("shop", "1.4.0"))]));

    [Theory]
    [InlineData("printf '%s' 2026-03-01T11:30:00Z", "true", null)]
    [InlineData("echo started; echo 2026-03-01T11:30:00Z", "test \"$BATON_ENVIRONMENT $BATON_DATABASE\" = \"live Data\"", null)]
    [InlineData("printf 2026-02-28T11:59:59Z", "true", "it may be 24 hours old")]
    [InlineData("printf 2026-03-02T11:30:00Z", "true", "not from the future")]
    [InlineData("printf yesterday", "true", "does not print a time")]
    [InlineData("printf 11:30", "true", "does not print a time")]
    [InlineData("printf 3/1", "true", "does not print a time")]
    [InlineData("printf 2026-03-01", "true", "does not print a time")]
    [InlineData("printf '2026-03-01 12:30:00+01'", "true", null)]
    [InlineData("exit 3", "true", "ended with 3")]
    [InlineData("printf 2026-03-01T11:30:00Z", "echo broken; exit 1", "broken")]
    public async Task NeedABackupThatIsNewAndCanBeRestored(string command, string restore, string? reason)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of this test are shell scripts.");
        var backup = new BackupConfiguration { Command = ["sh", "-c", command], RestoreTest = ["sh", "-c", restore] };
        var verdict = await DecideAsync("plain", "", [Contract("V2__drop.sql", ("shop", "1.0.0"))], backup, isFinal: true);

        Assert.Equal(reason is null, verdict is GateVerdict.Go);
        Assert.Contains(reason ?? "", verdict is GateVerdict.Hold hold ? Assert.Single(hold.Reasons).Message : "", StringComparison.Ordinal);
        Assert.Contains(verdict.Evidence, e => e.Key == "backup");
    }

    [Fact]
    public async Task RunNoRestoreTestUntilTheDeployment()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs of this test are shell scripts.");
        var backup = new BackupConfiguration { Command = ["printf", "2026-03-01T11:30:00Z"], RestoreTest = ["sh", "-c", "echo ran > restored; exit 1"] };
        var verdict = await DecideAsync("plain", "", [Contract("V2__drop.sql", ("shop", "1.0.0"))], backup);

        Assert.Contains(Assert.IsType<GateVerdict.Go>(verdict).Evidence, e => e.Value.EndsWith("the deployment runs the restore test", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "restored")));
    }

    [Theory]
    [InlineData("shop 1.1.0", "removed what shop 1.1.0 needs; it is not needed since 1.2.0.")]
    [InlineData("shop 1.2.0", null)]
    public async Task OfOtherLiveUnitsHoldAReleaseThatGoesBack(string back, string? reason)
    {
        var target = Asked.Release(back.Split(' ')[1], "plain");
        var billing = Asked.Release("2.0.0", "plain", Contract("V7__drop.sql", ("billing", "1.9.0"), ("shop", "1.2.0"))) with { Name = "billing" };
        var live = Asked.Release("1.3.0", "plain");
        var question = Asked.About(target, _folder.Path, null) with { IsBack = true, Live = live, AllLive = [live, billing] };
        var verdict = await new DatabaseGate().DecideAsync(question, TestContext.Current.CancellationToken);

        Assert.Equal(reason is null, verdict is GateVerdict.Go);
        Assert.Contains(reason ?? "", verdict is GateVerdict.Hold hold ? Assert.Single(hold.Reasons).Message : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("applied 1 2 · back to 1.1.0 with 1", "V2__x.sql is applied, and neither shop 1.1.0 nor what is live has it")]
    [InlineData("applied 1 2 3! · live 1.2.0 with 1 2 · back to 1.1.0 with 1", "V3__x.sql is applied")]
    [InlineData("applied 1 2! · live 1.2.0 with 1 2-since-1.2.0 · back to 1.1.0 with 1", "removed what shop 1.1.0 needs")]
    [InlineData("applied 1 · live 1.2.0 with 1 2-since-1.2.0 · back to 1.1.0 with 1", null)]
    [InlineData("applied 1 2 · live 1.2.0 with 1 2 · back to 1.1.0 with 1", null)]
    [InlineData("applied unreadable · live 1.2.0 with 1 2 · back to 1.1.0 with 1", "cannot be read")]
    public async Task ThatARetiredOrFailedReleaseAppliedHoldAReleaseThatGoesBack(string example, string? reason)
    {
        var verdict = await GateExample.DecideAsync(example);

        Assert.Equal(reason is null, verdict is GateVerdict.Go);
        Assert.Contains(reason ?? "", verdict is GateVerdict.Hold hold ? Assert.Single(hold.Reasons).Message : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyNeedABackupWhileTheyArePending()
    {
        var backup = new BackupConfiguration { Command = ["false"] };

        Assert.IsType<GateVerdict.Go>(await DecideAsync("plain", "", [Contract("V2__drop.sql", ("shop", "1.0.0")) with { Phase = "expand" }], backup));
    }

    [Fact]
    public async Task AreSkippedWhereThereIsNothingToCompare()
    {
        var question = Asked.About(Asked.Release("1.0.0", "plain", Contract("V1__a.sql")), _folder.Path, null);

        Assert.Contains("1 migration is not compared", Assert.IsType<GateVerdict.Skip>(await new DatabaseGate().DecideAsync(question, TestContext.Current.CancellationToken)).Reason, StringComparison.Ordinal);
        Assert.IsType<GateVerdict.Skip>(await new DatabaseGate().DecideAsync(question with { Candidate = Asked.Release("1.0.0", "plain") }, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Dispose();

    private static MigrationFact Contract(string id, params (string Unit, string Version)[] since) => new(id, new string('0', 64), "contract")
    {
        Since = since.Length == 0 ? null : since.ToImmutableSortedDictionary(s => s.Unit, s => s.Version, StringComparer.Ordinal),
    };

    private Task<GateVerdict> DecideAsync(string tool, string live, MigrationFact[] migrations, BackupConfiguration? backup = null, bool isFinal = false)
    {
        var releases = live.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(l => Asked.Release(l.Split(' ')[1], tool) with { Name = l.Split(' ')[0] }).ToImmutableArray();
        var question = Asked.About(Asked.Release("1.3.0", tool, migrations), _folder.Path, new DatabaseConfiguration { Connection = "env:DB", Backup = backup }, ("DB", "Data"));
        return new DatabaseGate().DecideAsync(question with { IsFinal = isFinal, AllLive = releases, Live = releases.FirstOrDefault(r => r.Name == "shop") }, TestContext.Current.CancellationToken);
    }
}

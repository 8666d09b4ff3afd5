using Baton.Core.Configuration;
using Baton.Core.Gates;
using Baton.Core.Plugins;
using Baton.Gates.Freeze;
using Baton.Gates.Tests.Equipment;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Gates.Tests.Freeze;

/// <summary>Nothing new goes live in a freeze window.</summary>
public sealed class FreezeWindows
{
    private const string Once = """{ "from": "2026-12-20T00:00Z", "until": "2027-01-04T08:00+01:00", "reason": "Holidays" }""";
    private const string Weekly = """{ "time": "fri 16:00 - mon 08:00", "zone": "Europe/Berlin", "reason": "Weekend" }""";

    [Theory]
    [InlineData(Once, "2026-12-19T23:59:59Z", null)]
    [InlineData(Once, "2026-12-20T00:00:00Z", "'live' is frozen until 2027-01-04 07:00 UTC: Holidays")]
    [InlineData(Once, "2027-01-04T06:59:59Z", "Holidays")]
    [InlineData(Once, "2027-01-04T07:00:00Z", null)]
    [InlineData(Weekly, "2026-07-03T13:59:59Z", null)]
    [InlineData(Weekly, "2026-07-03T14:00:00Z", "'live' is frozen until 2026-07-06 06:00 UTC: Weekend")]
    [InlineData(Weekly, "2026-01-02T14:59:59Z", null)]
    [InlineData(Weekly, "2026-01-02T15:00:00Z", "2026-01-05 07:00 UTC")]
    [InlineData(Weekly, "2026-07-05T12:00:00Z", "2026-07-06 06:00 UTC")]
    [InlineData(Weekly, "2026-07-06T05:59:00Z", "2026-07-06 06:00 UTC")]
    [InlineData(Weekly, "2026-07-06T06:00:00Z", null)]
    [InlineData("""{ "time": "tue 09:00 - tue 10:00", "reason": "r" }""", "2026-07-07T09:30:00Z", "2026-07-07 10:00 UTC")]
    [InlineData("""{ "time": "sat 22:00 - sun 02:00", "reason": "r" }""", "2026-07-04T23:00:00Z", "2026-07-05 02:00 UTC")]
    [InlineData("""{ "time": "sun 01:00 - sun 02:30", "zone": "Europe/Berlin", "reason": "r" }""", "2026-03-29T00:30:00Z", "2026-03-29 01:00 UTC")]
    [InlineData("""{ "environments": ["staging"], "time": "mon 00:00 - sun 23:59", "reason": "r" }""", "2026-07-07T09:30:00Z", null)]
    public async Task HoldWhileTheyLast(string window, string now, string? reason)
    {
        var verdict = await DecideAsync(window, now);

        Assert.Equal(reason is not null, verdict is GateVerdict.Hold);
        Assert.Contains(reason ?? "", verdict is GateVerdict.Hold hold ? Assert.Single(hold.Reasons).Message : "", StringComparison.Ordinal);
    }

    [Fact]
    public void DoNotHoldAReleaseThatGoesBack() => Assert.False(Read(Section(Once)).Value!.Gates.Single(g => g.Name == "freeze").IsAskedBack);

    [Theory]
    [InlineData("""{ "reason": "r" }""", "needs \"from\"")]
    [InlineData("""{ "from": "2026-12-20T00:00Z", "reason": "r" }""", "needs \"until\"")]
    [InlineData("""{ "from": "2026-12-20T00:00Z", "until": "2026-12-21T00:00Z" }""", "needs \"reason\"")]
    [InlineData("""{ "from": "2026-12-20T00:00", "until": "2026-12-21T00:00Z", "reason": "r" }""", "with a time zone")]
    [InlineData("""{ "from": "2026-12-20", "until": "2026-12-21T00:00Z", "reason": "r" }""", "with a time zone")]
    [InlineData("""{ "from": "2026-12-20T00:00Z", "until": "2026-12-20T00:00Z", "reason": "r" }""", "not after")]
    [InlineData("""{ "time": "friday 16:00 - mon 08:00", "reason": "r" }""", "fri 16:00 - mon 08:00")]
    [InlineData("""{ "time": "fri 16:00 - fri 16:00", "reason": "r" }""", "fri 16:00 - mon 08:00")]
    [InlineData("""{ "time": "fri 25:00 - sat 16:00", "reason": "r" }""", "fri 16:00 - mon 08:00")]
    [InlineData("""{ "time": "fri 16:00 - mon 08:00", "zone": "Europe/Nowhere", "reason": "r" }""", "not a time zone")]
    [InlineData("""{ "from": "2026-12-20T00:00Z", "until": "2026-12-21T00:00Z", "zone": "UTC", "reason": "r" }""", "\"zone\"")]
    [InlineData("""{ "time": "fri 16:00 - mon 08:00" }""", "needs \"reason\"")]
    [InlineData("""{ "time": "fri 16:00 - mon 08:00", "reason": "r", "day": "fri" }""", "\"day\"")]
    public void ThatAreUnclearAreErrors(string window, string message)
    {
        var errors = Read(Section(window)).Diagnostics;

        Assert.Contains(errors, e => e.Message.Contains(message, StringComparison.Ordinal) && e.Where!.Line > 0);
    }

    private static string Section(string window) => $$"""{ "{{(window.Contains("\"time\"", StringComparison.Ordinal) ? "weekly" : "windows")}}": [{{window}}] }""";

    private static async Task<GateVerdict> DecideAsync(string window, string now)
    {
        var gate = Read(Section(window)).Value!.Gates.Single(g => g.Name == "freeze");
        var question = Asked.About(Asked.Release("1.0.0", "plain"), "/", null);
        return await gate.DecideAsync(
            question with { Context = question.Context with { Time = new FakeTimeProvider(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)) } }, TestContext.Current.CancellationToken);
    }

    private static Core.Diagnostics.Result<UnitConfiguration> Read(string freeze) =>
        ConfigurationReader.Read($$"""{ "gates": { "freeze": {{freeze}} } }""", "baton.json", "shop", new PluginSet { Gates = [new FreezePlugin()] });
}

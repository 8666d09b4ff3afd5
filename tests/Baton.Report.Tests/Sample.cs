using Baton.Core.Releases;
using Baton.Deploy.Figures;

namespace Baton.Report.Tests;

/// <summary>A report with something in every section.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 3, 20, 16, 0, 0, TimeSpan.Zero);

    public static ReportData Data() => new()
    {
        Unit = "orders",
        Made = Now,
        BatonVersion = "1.0.0",
        Release = new Release
        {
            Name = "orders",
            Version = "2.4.0",
            Tag = "orders/v2.4.0",
            Commit = "3f2a9c1d7b6e5a4f3c2b1a0918273645546372819",
            Committed = Now.AddHours(-30),
            Previous = "2.3.1",
            Tests = new TestCounts(412, 0, 3),
            Changes =
            [
                new Change(new string('a', 40), "feat: orders can be split", "Ada", "feat"),
                new Change(new string('b', 40), "fix!: the total has the tax", "Grace", "fix", Breaking: true),
            ],
            Artifacts = [new Artifact("orders-linux-x64.zip", "zip", 18_244_112, new string('5', 64)) { Runtime = "linux-x64" }, new Artifact("sbom.cdx.json", "sbom", 31_204, new string('c', 64))],
        },
        Run = new ReportRun(
            "release", Now.AddHours(-2), "0",
            [
                new("Check", TimeSpan.FromSeconds(0.9), "", false), new("Restore", TimeSpan.FromSeconds(3.1), "", false), new("Build", TimeSpan.FromSeconds(21.4), "orders 2.4.0", false),
                new("Test", TimeSpan.FromSeconds(48.2), "412 passed, 3 skipped", false), new("Pack", TimeSpan.FromSeconds(4), "2 artifacts", false), new("Publish", TimeSpan.FromSeconds(2.2), "3 of 3 operations applied", false),
                new("Deploy", TimeSpan.FromSeconds(7.5), "4 of 4 operations applied", false),
            ],
            [new("push tag orders/v2.4.0", TimeSpan.FromSeconds(0.6), "applied"), new("publish releases/orders/2.4.0", TimeSpan.FromSeconds(1.1), "already holds"), new("switch staging", null, "interrupted")]),
        GatesOf = "production",
        Gates =
        [
            new("succession", "go", [], [new("live", "2.2.0"), new("descends", "yes, 14 commits")], null),
            new("services", "hold", ["BATON5020: billing needs orders-api@1, and this release stops providing it. Deploy a billing without that need first."], [new("requires", "users-api>=1.4")], null),
            new("flags", "skip", ["The unit declares no flags."], [], null),
            new("database", "hold", ["BATON3041: a migration is missing."], [new("applied", "41"), new("pending", "V42__split.sql")], "rehearsed by hand, ticket 311"),
        ],
        Environments = ["staging", "production"],
        Live =
        [
            new("orders", "staging", "2.4.0", Now.AddHours(-2), "ada@build-3", null, new Contracts(["orders-api@2"], ["users-api>=1.4", "payments@3 behind UsePayments"])),
            new("orders", "production", "2.2.0", Now.AddDays(-49), "grace@build-1", 2, new Contracts(["orders-api@2"], ["users-api>=1.4"])),
            new("users", "staging", "1.9.1", Now.AddDays(-3), "ada@build-3", null, new Contracts(["users-api@1.9"], [])),
            new("users", "production", "1.9.1", Now.AddDays(-2), "ada@build-3", 0, new Contracts(["users-api@1.9"], [])),
            new("web", "staging", "7.0.0", Now.AddDays(-1), "joan@laptop", null, new Contracts([], ["orders-api@2", "users-api@2", "search@1"])),
        ],
        History =
        [
            Past("2.2.0", "production", "deploy", "succeeded", 49), Past("2.3.0", "staging", "deploy", "failed", 20) with { Detail = "BATON7050: not healthy after 60 s" },
            Past("2.3.1", "production", "rollback", "succeeded", 9), Past("2.4.0", "staging", "deploy", "succeeded", 0) with { Overrides = ["database: rehearsed by hand"] },
        ],
        Figures =
        [
            new("staging", Now.AddDays(-90), Now, 31, 2.41, TimeSpan.FromHours(5.2), 0.097, TimeSpan.FromMinutes(21)),
            new("production", Now.AddDays(-90), Now, 9, 0.7, TimeSpan.FromDays(4.1), 0, null),
        ],
    };

    private static PastDeployment Past(string version, string environment, string kind, string outcome, int days) => new()
    {
        Unit = "orders",
        Environment = environment,
        Version = version,
        Commit = new string('d', 40),
        Kind = kind,
        Outcome = outcome,
        By = "ada",
        Host = "build-3",
        Started = Now.AddDays(-days).AddMinutes(-3),
        Ended = Now.AddDays(-days).AddMinutes(-2),
    };
}

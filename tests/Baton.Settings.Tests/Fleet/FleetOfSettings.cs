using Baton.Settings.Layers;
using Baton.Testing;

namespace Baton.Settings.Tests.Fleet;

/// <summary>30 applications in 4 environments of 3 clusters each, always the same.</summary>
public sealed class FleetOfSettings : IDisposable
{
    private readonly TempFolder folder = new();

    public FleetOfSettings()
    {
        folder.Write("configs/hostname.yaml", "machine: {name: \"${baton.hostname}\"}");
        folder.Write("configs/common.yaml", """
            domain: example.com
            log: {level: info, sinks: [console]}
            database: {host: $missing, port: 5432, password: {$secret: "env:DATABASE_PASSWORD"}}
            limits: {requests: 100}
            """);
        foreach (var environment in Environments)
        {
            folder.Write($"configs/common-{environment}.json", $$"""
                { "domain": "{{environment}}.example.com", "database": { "host": "db.{{environment}}.internal" } }
                """);
            foreach (var cluster in Clusters)
            {
                folder.Write($"configs/common-{environment}-{cluster}.yaml", $"region: {cluster}\ndatabase: {{host: db.{cluster}.{environment}.internal}}\nlog: {{sinks: [{cluster}]}}");
            }
        }

        foreach (var (application, index) in Applications.Select((name, index) => (name, index)))
        {
            folder.Write($"apps/{application}/{application}-default.yaml", $"url: https://{application}.${{domain}}/\nport: {8000 + index}\npeers: []\nfeature: {{enabled: false}}");
            folder.Write($"configs/{application}.yaml", $"peers: [\"${{url}}health\"]\nlimits: {{requests: {100 + index}}}");
            folder.Write($"configs/{application}-production.yaml", "log: {level: warning}\nfeature: $deleted");
            folder.Write($"configs/{application}-production-eu.yaml", "feature: {enabled: true}");
        }
    }

    public static IReadOnlyList<string> Applications { get; } = [.. Enumerable.Range(1, 30).Select(i => $"app{i:00}")];

    public static IReadOnlyList<string> Environments { get; } = ["development", "test", "staging", "production"];

    public static IReadOnlyList<string> Clusters { get; } = ["eu", "us", "ap"];

    public SettingsRequest Request(string application, string environment, string cluster) => new()
    {
        Application = application,
        Environment = environment,
        Cluster = cluster,
        HostName = "host1",
        Version = "1.0.0",
        ApplicationFolder = new SettingsFolder(folder["apps", application], $"apps/{application}"),
        Folders = [new SettingsFolder(folder["configs"], "configs")],
    };

    public void Dispose() => folder.Dispose();
}

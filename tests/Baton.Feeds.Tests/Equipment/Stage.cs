using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Feeds.Publishing;
using Baton.Testing;
using Baton.Testing.Feeds;
using Baton.Testing.GitHub;

namespace Baton.Feeds.Tests.Equipment;

/// <summary>A feed, two packages and their symbols, and the release that they make.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private Stage(FeedServer server) => Server = server;

    public FeedServer Server { get; }

    public ImpatientTime Time { get; } = new();

    public Dictionary<string, string> Variables { get; } = new() { ["NUGET_API_KEY"] = FeedServer.Key };

    public NuGetConfiguration Feed { get; set; } = new("loopback");

    public string Root => _folder.Path;

    public string Packages => _folder["packages"];

    public string Folder => _folder["feed"];

    public string Receipts { get; set; } = "receipts";

    public static async Task<Stage> SetAsync()
    {
        var stage = new Stage(await FeedServer.StartAsync());
        Directory.CreateDirectory(stage.Packages);
        Directory.CreateDirectory(stage.Folder);
        stage.Configure();
        stage.Pack("Alpha");
        stage.Pack("Beta");
        FeedPackage.Write(Path.Combine(stage.Packages, "Alpha.1.0.0.snupkg"), "Alpha", "1.0.0", "symbols");
        return stage;
    }

    /// <summary>The run died: the next one meets nothing of it but what it wrote.</summary>
    public async Task RestartAsync()
    {
        await Server.RestartClientAsync();
        Configure();
    }

    public void Pack(string id, string readme = "read me") => FeedPackage.Write(Path.Combine(Packages, $"{id}.1.0.0.nupkg"), id, "1.0.0", readme);

    public byte[] Bytes(string id) => File.ReadAllBytes(Path.Combine(Packages, $"{id}.1.0.0.nupkg"));

    public FeedTarget Target => new(Feed, _folder.Path, Variables, Time) { Receipts = _folder[Receipts] };

    /// <summary>One run, as a process of its own would do it: nothing is remembered from the last but what is on the disk.</summary>
    public Task<RunOutcome> RunAsync(CancellationToken cancellationToken = default)
    {
        var release = new Release
        {
            Name = "lib",
            Version = "1.0.0",
            Tag = "v1.0.0",
            Commit = new string('1', 40),
            Artifacts = [.. new DirectoryInfo(Packages).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal).Select(Artifact)],
        };
        return PlanRunner.RunAsync(new Plan(FeedPublisher.Plan(release, Packages, Target)), new Unobserved(), () => null, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private void Configure() => _folder.Write("nuget.config", $"""
        <configuration><packageSources><clear />
        <add key="loopback" value="{Server.Index}" allowInsecureConnections="true" />
        <add key="folder" value="feed" />
        <add key="nowhere" value="missing" />
        </packageSources></configuration>
        """);

    private static Artifact Artifact(FileInfo file)
    {
        using var bytes = file.OpenRead();
        return new(file.Name, file.Extension == ".nupkg" ? "nuget" : "symbols", file.Length, LocalPackage.Hash(bytes));
    }
}

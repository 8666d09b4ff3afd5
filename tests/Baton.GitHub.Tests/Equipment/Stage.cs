using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Releases.Provenance;
using Baton.GitHub.Api;
using Baton.GitHub.Contributions;
using Baton.GitHub.FollowUps;
using Baton.GitHub.Plugin;
using Baton.GitHub.Publishing;
using Baton.GitHub.Repositories;
using Baton.Testing;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Equipment;

/// <summary>A GitHub, a folder with files, and the release that they make.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Commit = "1111111111111111111111111111111111111111";
    public const string Other = "2222222222222222222222222222222222222222";
    public const string Token = "a-token-that-writes";

    // The same for every stage: thousands of them come and go, and most only read.
    private static readonly TempFolder Shared = new();
    private static readonly ImmutableArray<ReleaseFile> SharedFiles =
    [
        Write(Shared, "web-1.5.0.zip", "zip", new string('z', 200_000)),
        Write(Shared, "web.1.5.0.nupkg", "nuget", "a package"),
        Write(Shared, "SHA256SUMS", "checksums", "sums"),
    ];

    private readonly Lazy<TempFolder> _folder = new(() => new TempFolder());
    private int _builds;

    static Stage() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Shared.Dispose();

    private Stage(GitHubServer server, ImpatientTime time)
    {
        Server = server;
        Time = time;
        Hosted.Commits.UnionWith([Commit, Other]);
        (Hosted.CommitDates[Other], Hosted.CommitDates[Commit]) = (time.GetUtcNow().AddDays(-2), time.GetUtcNow().AddDays(-1));
        Release = Make("1.5.0");
        Files = SharedFiles;
    }

    public GitHubServer Server { get; }

    public ImpatientTime Time { get; }

    public HostedRepository Hosted => Server.Repositories[0];

    public Release Release { get; set; }

    public ImmutableArray<ReleaseFile> Files { get; set; }

    public bool Draft { get; set; }

    public GitHubFollowUps FollowUps { get; set; } = new();

    public string? Secret { get; set; } = Token;

    /// <summary>What the release's body is to be.</summary>
    public string Body { get; set; } = "# web\n\n- a change";

    /// <summary>Whether the notes are made of what GitHub knows; then they are, at the beginning of each run.</summary>
    public bool AsksForPulls { get; set; }

    public int UploadsAtOnce { get; set; } = 1;

    /// <summary>Who is told how far uploads are.</summary>
    public ITransferObserver? Transfers { get; set; }

    /// <summary>Whether release.json and provenance are published: like every build, every run writes them anew.</summary>
    public bool HasRecords { get; set; }

    /// <summary>What the tag says on this machine.</summary>
    public TagText? Tag { get; set; }

    /// <summary>Where the API answers.</summary>
    public Uri ApiUrl => IsEnterprise ? new Uri(Server.Url, "api/v3/") : Server.Url;

    public bool IsEnterprise { get; set; }

    /// <summary>Whether requests go without a socket.</summary>
    public bool IsInMemory { get; init; }

    public GitHubTarget Target => new(new GitHubRepository("github.com", "acme", "web"), new GitHubAccess
    {
        ApiUrl = ApiUrl,
        Token = Secret is null ? null : new Secret(Secret),
        Time = Time,
        Random = () => 0.5,
        Transport = IsInMemory ? MemoryHandler.Shared : null,
        UploadsAtOnce = UploadsAtOnce,
    })
    {
        Draft = Draft,
        FollowUps = FollowUps,
        Tag = Tag,
        Transfers = Transfers,
    };

    /// <summary>For one of thousands of points: without sockets, but for the scenarios that are about them.</summary>
    public static Task<Stage> SetForAPointAsync(Scenario scenario) => SetAsync(scenario, !scenario.IsOverSockets);

    public static async Task<Stage> SetAsync(Scenario? scenario = null, bool isInMemory = false)
    {
        var time = new ImpatientTime();
        var stage = new Stage(await GitHubServer.StartAsync(time), time) { IsInMemory = isInMemory };
        scenario?.Arrange(stage);
        return stage;
    }

    public static Release Make(string version) => new()
    {
        Name = "web",
        Version = version,
        Tag = $"v{version}",
        Commit = Commit,
        Notes = "# web\n\n- a change\n",
    };

    /// <summary>Writes a file that only this stage has.</summary>
    public ReleaseFile Write(string name, string kind, string content, bool isBuildRecord = false) => Write(_folder.Value, name, kind, content, isBuildRecord);

    /// <summary>The first file, as a copy that a test may spoil.</summary>
    public string Own()
    {
        var file = Files[0];
        Files = Files.SetItem(0, Write(file.Artifact.Name, file.Artifact.Kind, File.ReadAllText(file.Path)));
        return Files[0].Path;
    }

    private static ReleaseFile Write(TempFolder folder, string name, string kind, string content, bool isBuildRecord = false, string below = "")
    {
        var path = folder.Write(Path.Combine(below, name), content);
        var bytes = Encoding.UTF8.GetBytes(content);
        return new(new Artifact(name, kind, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), path, isBuildRecord);
    }

    /// <summary>The records of a build of a release.</summary>
    public ImmutableArray<ReleaseFile> Records(Release release)
    {
        // A folder of its own: of two runs that race, neither changes the other's files.
        var (run, at) = ($"run-{++_builds}", Time.GetUtcNow().AddSeconds(_builds));
        var built = release with { Artifacts = [.. SharedFiles.Select(f => f.Artifact)], Build = new BuildFacts(at, run, "host", "10.0.100", "1.0.0") };
        var origin = new BuildOrigin(new Uri("https://github.com/acme/web"), new Uri("urn:builder"), run, at, at);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return
        [
            Write(_folder.Value, "release.json", BuildRecord.Record, ReleaseJson.Write(built), isBuildRecord: true, run),
            Write(_folder.Value, "web-1.5.0.intoto.jsonl", BuildRecord.Provenance, DsseEnvelope.Sign(SlsaStatement.Write(built, [], origin), key), isBuildRecord: true, run),
        ];
    }

    public ImmutableArray<IOperation> Plan()
    {
        if (HasRecords)
        {
            Files = [.. Files.Where(f => !f.IsBuildRecord), .. Records(Release)];
        }

        var plan = GitHubPublisher.Plan(Release, Files, Target);
        Assert.Empty(plan.Diagnostics);
        return plan.Value;
    }

    /// <summary>One run, as a process of its own would do it: nothing is remembered from the last.</summary>
    public async Task<RunOutcome> RunAsync(CancellationToken cancellationToken = default)
    {
        if (AsksForPulls)
        {
            var asked = await ContributionLookup.AskAsync(Release, Other, Target, new ContributionLimits(), cancellationToken);
            Assert.Empty(asked.Diagnostics);
            var told = Release with { Previous = "1.4.0", Changes = asked.Value!.Changes, Newcomers = asked.Value.Newcomers };
            Release = told with { Notes = MarkdownNotes.Write(NotesModel.Of(new NotesFacts(told, "v1.4.0", told.Tag, new DateOnly(2026, 1, 2), null), new())) };
        }

        return await RunAsync(Plan(), cancellationToken);
    }

    public static Task<RunOutcome> RunAsync(ImmutableArray<IOperation> operations, CancellationToken cancellationToken = default) =>
        PlanRunner.RunAsync(new Plan(operations), new Unobserved(), () => null, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }
    }
}

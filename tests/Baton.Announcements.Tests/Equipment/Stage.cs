using Baton.Core.Announcements;
using Baton.Core.Configuration;
using Baton.Core.Planning;
using Baton.Testing;
using Baton.Testing.GitHub;
using Baton.Testing.Webhooks;

namespace Baton.Announcements.Tests.Equipment;

/// <summary>A webhook, a release to tell it of, and a folder that remembers.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Key = "the-key-that-both-know";
    private readonly TempFolder _folder = new();

    private Stage(WebhookServer server)
    {
        Server = server;
        Clock = Time;
        Variables = new() { ["HOOK_URL"] = server.Address, ["HOOK_KEY"] = Key };
    }

    public WebhookServer Server { get; }

    public ImpatientTime Time { get; } = new();

    /// <summary>The clock of the runs; runs that wait for each other need one that does not jump.</summary>
    public TimeProvider Clock { get; set; }

    public Dictionary<string, string> Variables { get; }

    public AnnouncementConfiguration Target { get; set; } = new("env:HOOK_URL");

    public Announcement Announcement { get; set; } = new("web", "1.5.0", "v1.5.0", new string('1', 40), new Uri("https://github.com/acme/web/releases/tag/v1.5.0"), "# web 1.5.0\n\n## Features\n\n- carts\n");

    public string Receipts => _folder["receipts"];

    public static async Task<Stage> SetAsync() => new(await WebhookServer.StartAsync());

    public IReadOnlyList<IOperation> Plan(IDeliveryClaims? claims = null, string? receipts = null) =>
        Announcer.Plan(Announcement, [Target], new AnnouncementSurroundings(Variables, receipts ?? Receipts, Clock) { Claims = claims });

    /// <summary>One run, as a process of its own would do it: nothing is remembered from the last but what is on the disk.</summary>
    public Task<RunOutcome> RunAsync(CancellationToken cancellationToken = default) => RunAsync(Plan(), cancellationToken);

    public static Task<RunOutcome> RunAsync(IEnumerable<IOperation> plan, CancellationToken cancellationToken = default) =>
        PlanRunner.RunAsync(new Plan(plan), new Unobserved(), () => null, cancellationToken);

    /// <summary>Everything that is on the disk, as one text.</summary>
    public string Written() => Directory.Exists(Receipts) ? string.Concat(Directory.EnumerateFiles(Receipts).Select(f => f + File.ReadAllText(f))) : "";

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}

using System.Net.Http.Headers;
using System.Text;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Loopback;

/// <summary>Files of a release, as the GitHub of the tests keeps them.</summary>
public sealed class LoopbackFiles
{
    [Theory]
    [InlineData("web 1.0~beta.zip", "web.1.0.beta.zip")]
    [InlineData(".hidden.", "hidden")]
    [InlineData("web-1.0_a.zip", "web-1.0_a.zip")]
    [InlineData("größe.zip", "gr.e.zip")]
    [InlineData("Tiny..nupkg", "Tiny..nupkg")]
    public async Task AreRenamedSilently(string name, string kept)
    {
        await using var github = await GitHubOnLoopback.StartAsync();

        Assert.Equal(kept, (string)(await github.UploadAsync(await github.DraftAsync(), name, "a")).Is(201).Json["name"]!);
    }

    [Fact]
    public async Task AreNotReplaced()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var draft = await github.DraftAsync();
        await github.UploadAsync(draft, "a.txt", "a");

        (await github.UploadAsync(draft, "a.txt", "a")).Is(422, "already_exists");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AreStartersWhenTheUploadBreaks(bool leavesThem)
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Behaviour.BrokenUploadsLeaveStarters = leavesThem;
        var draft = await github.DraftAsync();
        github.Server.Traffic.Plan(new Fault(2, Moment.During));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => github.UploadAsync(draft, "a.txt", new string('a', 5000)));

        string[] states = leavesThem ? ["starter"] : [];
        Assert.Equal(states, (await github.GetAsync($"releases/{draft}/assets")).Json.AsArray().Select(a => (string)a!["state"]!));
        (await github.UploadAsync(draft, "a.txt", "a")).Is(leavesThem ? 422 : 201);
    }

    [Theory]
    [InlineData(true, "sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")]
    [InlineData(false, null)]
    public async Task HaveADigestOrNone(bool digests, string? digest)
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        github.Server.Behaviour.Digests = digests;

        Assert.Equal(digest, (string?)(await github.UploadAsync(await github.DraftAsync(), "a.txt", "a")).Json["digest"]);
    }

    [Fact]
    public async Task AreRefusedWithoutBytesOrNameOrType()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var draft = await github.DraftAsync();

        (await github.UploadAsync(draft, "a.txt", "")).Is(422, "size must be greater than 0");
        (await github.UploadAsync(draft, "", "a")).Is(422, "missing_field");
        (await github.UploadAsync(draft, "a.txt", "a", type: null)).Is(415);
        (await github.SendAsync(HttpMethod.Post, $"releases/{draft}/assets?name=a.txt", new StreamContent(new Endless()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } })).Is(411);
    }

    [Fact]
    public async Task AreDownloadedFromAPlaceThatKnowsNoTokens()
    {
        await using var github = await GitHubOnLoopback.StartAsync();
        var asset = (await github.UploadAsync(await github.DraftAsync(), "a.txt", "the bytes")).Id;
        void Bytes(HttpRequestMessage request) => request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/octet-stream"));

        var link = (await github.GetAsync($"releases/assets/{asset}", Bytes)).Is(302).Header("Location");

        (await github.GetAsync(link)).Is(400, "Only one auth mechanism");
        github.Server.Behaviour.RedirectsDownloads = false;
        (await github.GetAsync($"releases/assets/{asset}", Bytes)).Is(200, "the bytes");
    }

    /// <summary>A body of which nobody knows the length.</summary>
    private sealed class Endless : MemoryStream
    {
        public Endless()
            : base(Encoding.UTF8.GetBytes("a"))
        {
        }

        public override bool CanSeek => false;
    }
}

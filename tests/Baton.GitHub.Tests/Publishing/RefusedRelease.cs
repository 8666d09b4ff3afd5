using Baton.Core.Diagnostics;
using Baton.GitHub.Plugin;
using Baton.GitHub.Preflight;
using Baton.GitHub.Publishing;
using Baton.GitHub.Tests.Equipment;
using Baton.Testing.GitHub;

namespace Baton.GitHub.Tests.Publishing;

/// <summary>What ends a run: a coded error, and nothing that anybody but the writers can see.</summary>
public sealed class RefusedRelease
{
    [Fact]
    public Task NoToken() => EndsWithAsync("BATON6100", stage => stage.Secret = null);

    [Fact]
    public Task WrongToken() => EndsWithAsync("BATON6101", stage => stage.Secret = "expired");

    [Fact]
    public Task TokenThatReads() => EndsWithAsync("BATON6102", stage => stage.Server.Tokens[Stage.Token] = Role.Read);

    [Fact]
    public Task TokenThatReadsWhereTheTagIsThere() => EndsWithAsync("BATON6102", stage =>
    {
        new Scenario("tag is there").Arrange(stage);
        stage.Server.Tokens[Stage.Token] = Role.Read;
    });

    [Fact]
    public Task TokenThatSeesNothing() => EndsWithAsync("BATON6102", stage => stage.Server.Tokens[Stage.Token] = Role.None);

    [Fact]
    public Task ArchivedRepository() => EndsWithAsync("BATON6102", stage => stage.Hosted.Archived = true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task OtherWorkflowFiles(bool hidden) => EndsWithAsync("BATON6103", stage =>
    {
        stage.Server.Tokens[Stage.Token] = Role.Write;
        stage.Server.Behaviour.HidesWorkflowRight = hidden;
        stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);
    });

    [Fact]
    public async Task OtherWorkflowFilesAreWhatSeemsToBeTheReason()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Tokens[Stage.Token] = Role.Write;
        stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error!;

        Assert.Contains("seem to differ", error.Message, StringComparison.Ordinal);
        Assert.Contains("workflows: write", error.Cure, StringComparison.Ordinal);
        Assert.Contains("contents: write", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherWorkflowFilesAreNoMatterWhereSomebodyHasPushedTheTag()
    {
        await using var stage = await Stage.SetAsync(new Scenario("tag is there"));
        stage.Server.Tokens[Stage.Token] = Role.Write;
        stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
    }

    [Fact]
    public async Task OtherWorkflowFilesAreNoMatterForATokenThatMayWriteThem()
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.CommitsWithOtherWorkflows.Add(Stage.Commit);

        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
    }

    [Fact]
    public Task ServerThatIsDown() => EndsWithAsync("BATON6104", stage =>
    {
        for (var n = 1; n < 100; n++)
        {
            stage.Server.Traffic.Plan(new Fault(n, Moment.Before, Refusal.Of(503, "Service Unavailable")));
        }
    });

    [Fact]
    public async Task HostThatIsNotThere()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Server.DisposeAsync();

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6104", outcome.Error?.Code);
        Assert.Equal(ExitCode.RemoteFailed, outcome.Error?.Descriptor.Exit);
    }

    [Fact]
    public Task TagOnAnotherCommit() => EndsWithAsync("BATON6110", stage => stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Other);

    [Fact]
    public Task CommitThatWasNotPushed() => EndsWithAsync("BATON6111", stage => stage.Hosted.Commits.Remove(Stage.Commit));

    [Fact]
    public Task TagThatIsUsedUp() => EndsWithAsync("BATON6112", stage => stage.Hosted.BurnedTags.Add("v1.5.0"));

    [Fact]
    public Task TagThatIsUsedUpAndThere() => EndsWithAsync("BATON6112", stage =>
    {
        stage.Hosted.BurnedTags.Add("v1.5.0");
        stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Commit;
    });

    [Fact]
    public async Task TagThatARulesetWantsSigned()
    {
        await using var stage = await Stage.SetAsync();
        stage.Hosted.DemandsSignedTags = true;

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error;

        Assert.Equal("BATON6172", error?.Code);
        Assert.Contains("Commits must have verified signatures.", error!.Message, StringComparison.Ordinal);
        Assert.Contains($"git tag -s v1.5.0 {Stage.Commit} && git push origin v1.5.0", error.Cure, StringComparison.Ordinal);

        // The rule is about commits: a signed tag alone helps nobody whose commit is not.
        Assert.StartsWith($"Look whether the commit is signed (git log -1 --show-signature {Stage.Commit}). If it is not, GitHub refuses it under a signed tag, too", error.Cure, StringComparison.Ordinal);
        Assert.Contains("/acme/web/rules", error.Cure, StringComparison.Ordinal);

        // As it says.
        stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Commit;
        Assert.Null((await stage.RunAsync(TestContext.Current.CancellationToken)).Error);
    }

    [Fact]
    public async Task TokenThatIsNotAuthorizedForSingleSignOn()
    {
        await using var stage = await Stage.SetAsync();
        stage.Server.Behaviour.SingleSignOn = true;

        var error = (await stage.RunAsync(TestContext.Current.CancellationToken)).Error;
        var found = await GitHubPreflight.CheckAsync(stage.Release, stage.Target, offline: false, TestContext.Current.CancellationToken);

        Assert.Equal("BATON6171", error?.Code);
        Assert.Contains("Resource protected by organization SAML enforcement.", error!.Message, StringComparison.Ordinal);
        Assert.Contains("https://github.com/orgs/acme/sso?authorization_request=AAAA", error.Cure, StringComparison.Ordinal);
        Assert.Contains(found, f => f.Diagnostic?.Code == "BATON6171");
    }

    [Fact]
    public Task FileThatGrew() => EndsWithAsync("BATON6122", stage => File.AppendAllText(stage.Own(), "more"));

    [Fact]
    public Task FileThatIsGone() => EndsWithAsync("BATON6122", stage => File.Delete(stage.Own()));

    [Fact]
    public Task FileWithOtherBytes() => EndsWithAsync("BATON6122", stage => File.WriteAllText(stage.Own(), new string('y', 200_000)));

    [Theory]
    [InlineData("other bytes")]
    [InlineData("other bytes, and no digest to tell")]
    [InlineData("shorter")]
    [InlineData("longer")]
    public async Task FileThatChangesWhileItIsSent(string how)
    {
        // Larger than what the network takes before anybody reads it, and changed at its end.
        await using var stage = await Stage.SetAsync();
        var file = stage.Write("large.zip", "zip", new string('z', 24 * 1024 * 1024));
        stage.Files = [file];
        stage.Server.Behaviour.Digests = !how.EndsWith("tell", StringComparison.Ordinal);
        var hold = stage.Server.Traffic.Plan(new Hold(await UploadAsync(), Moment.Before));

        var run = stage.RunAsync(TestContext.Current.CancellationToken);
        await hold.Reached;
        await using (var writer = new FileStream(file.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.Seek(how == "longer" ? 0 : -3, SeekOrigin.End);
            writer.Write("new"u8);
            writer.SetLength(how == "shorter" ? file.Artifact.Size - 1 : writer.Length);
        }

        hold.Release();
        Assert.Equal("BATON6122", (await run).Error?.Code);
        Assert.All(stage.Hosted.Releases, r => Assert.True(r.Draft));

        static async Task<int> UploadAsync()
        {
            await using var undisturbed = await Stage.SetAsync();
            await undisturbed.RunAsync(TestContext.Current.CancellationToken);
            return undisturbed.Server.Traffic.Requests.First(r => r.Path.Contains("/assets?name=", StringComparison.Ordinal)).Number;
        }
    }

    [Fact]
    public async Task NameThatGitHubWouldRewrite()
    {
        await using var stage = await Stage.SetAsync();

        var plan = GitHubPublisher.Plan(stage.Release, [stage.Write("web 1.5.0.zip", "zip", "z")], stage.Target);

        Assert.Equal("BATON6120", Assert.Single(plan.Diagnostics).Code);
        Assert.Empty(stage.Server.Traffic.Requests);
    }

    [Fact]
    public Task FileThatThisReleaseDoesNotHave() => EndsWithAsync("BATON6124", stage => Scenario.Add(stage, "v1.5.0", r => Scenario.Add(stage, r, "SHA256SUMS").Name = "stranger.txt"));

    [Fact]
    public Task UploadsThatArriveWrong() => EndsWithAsync("BATON6125", stage => stage.Server.Behaviour.CorruptsUploads = true);

    [Fact]
    public Task RecordThatArrivesWrong() => EndsWithAsync("BATON6125", stage =>
    {
        stage.Files = [stage.Records(stage.Release)[0]];
        stage.Server.Behaviour.CorruptsUploads = true;
    });

    [Fact]
    public async Task PublishedWithARecordOfAnotherCommit()
    {
        await using var stage = await Stage.SetAsync(new Scenario("build records"));
        await stage.RunAsync(TestContext.Current.CancellationToken);
        var record = stage.Hosted.Releases[0].Find("release.json")!;
        record.Bytes = File.ReadAllBytes(stage.Records(stage.Release with { Commit = Stage.Other })[0].Path);
        record.Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(record.Bytes));

        Assert.Equal("BATON6123", (await stage.RunAsync(TestContext.Current.CancellationToken)).Error?.Code);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("a folder")]
    public async Task FileThatVanishesWhileALimitIsWaitedFor(string how)
    {
        await using var stage = await Stage.SetAsync();
        var path = stage.Own();
        var first = (await KilledRun.UndisturbedWritesAsync(new Scenario("empty repository"))).First(w => w.Path.Contains("web-1.5.0.zip", StringComparison.Ordinal)).Number;
        var limited = stage.Server.Traffic.Plan(new Fault(first, Moment.Before, Refusal.Of(429, "You have exceeded a secondary rate limit.").With("retry-after", "60"), Then: () =>
        {
            File.Delete(path);
            if (how == "a folder")
            {
                Directory.CreateDirectory(path);
            }
        }));

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.True(limited.Happened);
        Assert.Equal("BATON6122", outcome.Error?.Code);
        Assert.All(stage.Hosted.Releases, r => Assert.True(r.Draft));
    }

    [Fact]
    public Task SecondDraftWithSomebodysFile() => EndsWithAsync("BATON6126", stage =>
    {
        Scenario.Add(stage, "v1.5.0");
        Scenario.Add(stage, "v1.5.0", r => Scenario.Add(stage, r, "SHA256SUMS").Name = "stranger.txt");
    });

    [Fact]
    public async Task PublishedWithOtherBytes()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(TestContext.Current.CancellationToken);
        var before = stage.Hosted.Snapshot();
        stage.Files = stage.Files.SetItem(0, stage.Write("web-1.5.0.zip", "zip", "other bytes"));

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6123", outcome.Error?.Code);
        Assert.Equal(before, stage.Hosted.Snapshot());
    }

    [Fact]
    public async Task ImmutableAndIncomplete()
    {
        await using var stage = await Stage.SetAsync();
        await stage.RunAsync(TestContext.Current.CancellationToken);
        stage.Hosted.Releases[0].Immutable = true;
        stage.Hosted.Releases[0].Assets.RemoveAt(0);

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("BATON6127", outcome.Error?.Code);
    }

    private static async Task EndsWithAsync(string code, Action<Stage> arrange)
    {
        await using var stage = await Stage.SetAsync();
        arrange(stage);

        var outcome = await stage.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(code, outcome.Error?.Code);
        Assert.DoesNotContain(Stage.Token, string.Join('\n', outcome.Operations), StringComparison.Ordinal);
        Assert.All(stage.Hosted.Releases, r => Assert.True(r.Draft));
    }
}

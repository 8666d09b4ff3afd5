using System.Security.Cryptography;
using Baton.Core.Releases;
using Baton.GitHub.Api;
using Baton.GitHub.Publishing;
using Baton.Testing.GitHub;
using Xunit.Sdk;

[assembly: RegisterXunitSerializer(typeof(Baton.GitHub.Tests.Equipment.ScenarioSerializer), typeof(Baton.GitHub.Tests.Equipment.Scenario))]

namespace Baton.GitHub.Tests.Equipment;

/// <summary>A world that a release comes into.</summary>
public sealed record Scenario(string Name)
{
    private static readonly Dictionary<string, Action<Stage>> Arrangements = new(StringComparer.Ordinal)
    {
        ["empty repository"] = _ => { },
        ["pre-release"] = stage => stage.Release = Stage.Make("2.0.0-beta.1"),
        ["left a draft"] = stage => stage.Draft = true,
        ["tag is there"] = stage => stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Commit,
        ["backport"] = stage => Add(stage, "v2.0.0", r => r.Draft = false),
        ["backport, and latest goes by date"] = stage =>
        {
            Add(stage, "v2.0.0", r => r.Draft = false);
            stage.Hosted.PinnedLatest = null;
        },
        ["older release"] = stage => Add(stage, "v1.4.0", r => r.Draft = false),
        ["immutable releases"] = stage => stage.Hosted.ImmutableReleases = true,
        ["no digests"] = stage => stage.Server.Behaviour.Digests = false,
        ["lists lag behind"] = stage => (stage.Server.Behaviour.ListLag, stage.Server.Behaviour.RefLag) = (3, 2),
        ["tag objects lag behind"] = stage => (stage.Server.Behaviour.ObjectLag, stage.Server.Behaviour.TagReadLag) = (2, 3),
        ["reads lag behind"] = stage => stage.Server.Behaviour.StaleReads = 2,
        ["the first draft loses its tag"] = stage => stage.Server.Behaviour.DraftsThatLoseTheirTag = 1,
        ["a draft with other words"] = stage => Add(stage, "v1.5.0", r => r.Body = "by hand"),
        ["two empty drafts"] = stage =>
        {
            Add(stage, "v1.5.0");
            Add(stage, "v1.5.0");
        },
        ["two drafts share the files"] = stage =>
        {
            Add(stage, "v1.5.0", r => Add(stage, r, "SHA256SUMS"));
            Add(stage, "v1.5.0", r => Add(stage, r, "web-1.5.0.zip"));
        },
        ["broken upload"] = stage => Add(stage, "v1.5.0", r => Add(stage, r, "web-1.5.0.zip").State = "starter"),
        ["other bytes in the draft"] = stage => Add(stage, "v1.5.0", r => Add(stage, r, "web-1.5.0.zip").Sha256 = new string('f', 64)),
        ["broken uploads leave nothing"] = stage => stage.Server.Behaviour.BrokenUploadsLeaveStarters = false,
        ["uploads in parallel"] = stage => stage.UploadsAtOnce = 3,
        ["build records"] = stage => stage.HasRecords = true,
        ["records of another commit"] = stage =>
        {
            stage.HasRecords = true;
            var others = stage.Records(stage.Release with { Commit = Stage.Other });
            Add(stage, "v1.5.0", r => others.ToList().ForEach(f => Add(stage, r, f)));
        },
        ["record that arrived wrong"] = stage =>
        {
            stage.HasRecords = true;
            var provenance = stage.Records(stage.Release)[1];
            Add(stage, "v1.5.0", r => Spoil(Add(stage, r, provenance)));
        },
        ["forty releases"] = stage =>
        {
            for (var n = 0; n < 40; n++)
            {
                Add(stage, $"v0.{n}.0", r => r.Draft = false);
            }
        },
        ["forty releases, and pages of thirty"] = stage =>
        {
            new Scenario("forty releases").Arrange(stage);
            stage.Server.Behaviour.LargestPage = 30;
        },
        ["notes of pull requests"] = stage =>
        {
            var (feature, update) = (Stage.Commit, new string('3', 40));
            stage.Hosted.Commits.Add(update);
            stage.Hosted.History.AddRange([feature, update, Stage.Other]);
            stage.Hosted.Logins[feature] = "ada";
            stage.Hosted.Pulls.AddRange([new HostedPull(11, "Update A", "renovate[bot]", true, ["dependencies"], [update]), new HostedPull(12, "A page", "ada", true, ["enhancement"], [feature])]);
            stage.Release = stage.Release with { Changes = [new(feature, "wip", "Ada"), new(update, "Update A (#11)", "renovate[bot]")] };
            stage.AsksForPulls = true;
            stage.Body = """
                # web 1.5.0

                Changes since 1.4.0.

                ## Features

                - A page (#12, 1111111) by ada

                ## Dependencies

                <details>
                <summary>1 change</summary>

                - Update A (#11, 3333333) by renovate\[bot\]

                </details>

                ## New contributors

                - @ada made their first contribution in #12
                """;
        },
        ["follow-ups"] = stage =>
        {
            stage.Release = stage.Release with { Tests = new(12, 0, 1) };
            stage.FollowUps = new() { Status = true, Milestone = true, Comment = true, Label = "released", Numbers = [7, 8] };
            stage.Hosted.Milestones.AddRange([new HostedMilestone(9001, "1.4.0"), new HostedMilestone(9002, "1.5.0")]);
            stage.Hosted.Issues[7] = new HostedIssue();
            stage.Hosted.Issues[8] = new HostedIssue();
        },
        ["a workflow is started"] = stage =>
        {
            stage.FollowUps = new() { Dispatch = "deploy.yml" };
            stage.Hosted.Workflows["deploy.yml"] = new("version", "tag") { Required = ["version", "tag"] };
            stage.Server.Behaviour.RunLag = 2;
        },
        ["follow-ups that GitHub refuses"] = stage =>
        {
            new Scenario("follow-ups").Arrange(stage);
            stage.Hosted.Issues[7].Locked = true;
            stage.Hosted.Issues[8].MovedTo = "repositories/99/issues/3";
            stage.Hosted.StatusLimit = 0;
        },
        ["comments come too quickly"] = stage =>
        {
            new Scenario("follow-ups").Arrange(stage);
            stage.Server.Behaviour.CommentsTooQuick = 2;
        },
        ["a workflow is started at the second try"] = stage =>
        {
            new Scenario("a workflow is started").Arrange(stage);
            stage.Server.Behaviour.FailingDispatches = 1;
        },
        ["a workflow is started, and the answer is 500"] = stage =>
        {
            new Scenario("a workflow is started").Arrange(stage);
            (stage.Server.Behaviour.FailingDispatches, stage.Server.Behaviour.FailingDispatchesStart) = (1, true);
        },
        ["a workflow is started where no root commit is made"] = stage =>
        {
            new Scenario("a workflow is started").Arrange(stage);
            stage.Server.Behaviour.RefusesRootCommits = true;
        },
        ["two units"] = stage =>
        {
            Add(stage, "tools-v3.0.0", r => r.Draft = false);
            stage.Hosted.PinnedLatest = null;
        },
        ["published, and a draft beside it"] = stage =>
        {
            var published = Add(stage, "v1.5.0", r => (r.Draft, r.Name, r.Body) = (false, "web 1.5.0", stage.Body));
            stage.Hosted.Refs["refs/tags/v1.5.0"] = Stage.Commit;
            foreach (var file in stage.Files)
            {
                Add(stage, published, file);
            }

            Add(stage, "v1.5.0");
        },
    };

    /// <summary>Who is "Latest" in the end, where it is not the release itself.</summary>
    private static readonly Dictionary<string, string?> OtherLatest = new(StringComparer.Ordinal)
    {
        ["pre-release"] = null,
        ["left a draft"] = null,
        ["backport"] = "v2.0.0",
        ["backport, and latest goes by date"] = "v2.0.0",
        ["two units"] = "tools-v3.0.0",
    };

    public static TheoryData<Scenario> All => [.. Arrangements.Keys.Select(name => new Scenario(name))];

    public string? Latest => OtherLatest.TryGetValue(Name, out var other) ? other : "v1.5.0";

    /// <summary>Whether GitHub forgets the tag of the first draft, which nobody who looks before can know: that draft goes, and the same request makes another one.</summary>
    public bool LosesTheFirstDraft => Name == "the first draft loses its tag";

    /// <summary>Whether GitHub refuses something for good that nothing depends on, in every run.</summary>
    public bool IsRefusedInPart => Name == "follow-ups that GitHub refuses";

    /// <summary>Whether its points are tried over loopback: those of a usual release, of uploads that break off and of uploads side by side. The others differ in what the server knows, and not in how it is reached.</summary>
    public bool IsOverSockets => Name is "empty repository" or "broken uploads leave nothing" or "uploads in parallel";

    internal void Arrange(Stage stage) => Arrangements[Name](stage);

    public override string ToString() => Name;

    internal static HostedRelease Add(Stage stage, string tag, Action<HostedRelease>? change = null)
    {
        var release = new HostedRelease { Id = stage.Hosted.NextId(), TagName = tag, Target = "main", Draft = true, Name = "by hand" };
        change?.Invoke(release);
        stage.Hosted.Releases.Add(release);
        if (!release.Draft)
        {
            stage.Hosted.Refs[$"refs/tags/{tag}"] = Stage.Other;
            stage.Hosted.PinnedLatest = release.Id;
        }

        return release;
    }

    internal static HostedAsset Add(Stage stage, HostedRelease release, string file) => Add(stage, release, stage.Files.Single(f => f.Artifact.Name == file));

    internal static HostedAsset Add(Stage stage, HostedRelease release, ReleaseFile file)
    {
        var asset = new HostedAsset
        {
            Id = stage.Hosted.NextId(),
            Name = file.Artifact.Name,
            ContentType = MediaTypes.Of(file.Artifact.Name),
            Label = "",
            State = "uploaded",
            Size = file.Artifact.Size,
            Sha256 = file.Artifact.Sha256,
            Bytes = File.ReadAllBytes(file.Path),
        };
        release.Assets.Add(asset);
        return asset;
    }

    /// <summary>A byte of it was lost on its way up, and GitHub's digest is that of what arrived.</summary>
    private static void Spoil(HostedAsset asset)
    {
        asset.Bytes![asset.Bytes.Length / 2] ^= 1;
        asset.Sha256 = Convert.ToHexStringLower(SHA256.HashData(asset.Bytes));
    }
}

using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Feeds;
using Baton.Git;
using Baton.GitHub.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Store;

namespace Baton.Pipeline.Publishing;

/// <summary>Decides which operations publish a release. The dry run prints this list, the real run applies it.</summary>
internal static class PublishingPlan
{
    /// <summary>
    /// Tag, publish, and tell of it. Over all publishers first what can be taken back (drafts with their files, folders), then what never can (packages
    /// on feeds), and then what everybody sees: a feed that refuses leaves nothing public. docs/decisions/0044-order-of-publishers.md tells why.
    /// </summary>
    public static Result<ImmutableArray<IOperation>> Of(Run run, Proven stage)
    {
        var (unit, release) = (stage.Unit, stage.Record);
        var (hidden, pushed, visible) = (new List<IOperation>(), new List<IOperation>(), new List<IOperation>());
        if (stage.Options.IsCut && unit.Repository is { HasCommits: true } repository)
        {
            hidden.Add(new TagOperation(repository, release.Tag, release.Commit, stage.Date));
            if (!run.Has(TagPush.Plan(unit, release), out var push, out var why))
            {
                return why;
            }

            (TagPush.IsFirst(unit) ? hidden : pushed).AddRange(push);
        }

        var (folders, hosts, feeds) = (0, 0, 0);
        foreach (var publisher in unit.Configuration.Publish)
        {
            if (publisher.GitHub is { } github)
            {
                if (!run.Has(GitHubTargets.Plan(run, stage, github, Id("publish/github", ++hosts)), out var host, out var why))
                {
                    return why;
                }

                var draft = Publicity.Begins(host);
                hidden.AddRange(host[..draft]);
                visible.AddRange(host[draft..]);
            }
            else if (publisher.NuGet is { } nuget)
            {
                pushed.AddRange(FeedPublisher.Plan(release, unit.Packages, FeedTargets.Of(run, unit, nuget) with { Id = Id("publish/nuget", ++feeds) }));
            }
            else
            {
                hidden.AddRange(new FolderStore(unit.Absolute(publisher.Folder!)).Publish(release, stage.Files, Id("publish/folder", ++folders)));
            }
        }

        return run.Has(Announcements.Plan(run, stage), out var told, out var untold)
            ? Result<ImmutableArray<IOperation>>.Success([.. hidden, .. pushed, .. visible, .. told]) : untold;
    }

    private static string Id(string name, int number) => number == 1 ? name : $"{name}-{number}";
}

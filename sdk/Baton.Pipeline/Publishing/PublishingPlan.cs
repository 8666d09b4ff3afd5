using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Git;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Publishing;

/// <summary>Decides which operations publish a release. The dry run prints this list, the real run applies it.</summary>
internal static class PublishingPlan
{
    /// <summary>
    /// The tag, the waves of all publishers, and the announcements. First what can be taken back (drafts with their files, folders), then what cannot (packages on
    /// feeds), and then what everybody sees: a feed that refuses leaves nothing public. docs/decisions/0044-order-of-publishers.md tells why.
    /// </summary>
    public static Result<ImmutableArray<IOperation>> Of(Run run, Proven stage)
    {
        var (unit, release) = (stage.Unit, stage.Record);
        var (hidden, pushed, visible) = (new List<IOperation>(), new List<IOperation>(), new List<IOperation>());
        if (stage.Options.IsCut && unit.Repository is { HasCommits: true } repository)
        {
            hidden.Add(new TagOperation(repository, release.Tag, release.Commit, stage.Date));
            if (!run.Has(TagPush.Plan(run, unit, release), out var push, out var why))
            {
                return why;
            }

            (TagPush.IsFirst(unit) ? hidden : pushed).AddRange(push);
        }

        var (context, tag) = (PublisherContext.Of(run, unit), LocalTag(stage));
        foreach (var (publisher, id) in Named("publish", unit))
        {
            if (!run.Has(publisher.Plan(context, new PublishRequest(release, stage.Files, id) { Tag = tag }), out var waves, out var why))
            {
                return why;
            }

            hidden.AddRange(waves.Hidden);
            pushed.AddRange(waves.Irrevocable);
            visible.AddRange(waves.Public);
        }

        return run.Has(Announcements.Plan(run, stage), out var told, out var untold)
            ? Result<ImmutableArray<IOperation>>.Success([.. hidden, .. pushed, .. visible, .. told]) : untold;
    }

    /// <summary>The publishers of a unit, each with the first segments of its operations' ids: <c>publish/folder</c>, <c>publish/folder-2</c>.</summary>
    public static IEnumerable<(IPublisher Publisher, string Id)> Named(string verb, ReleaseUnit unit) =>
        unit.Configuration.Publish.GroupBy(p => p.Name).SelectMany(same => same.Select((p, i) => (p, i == 0 ? $"{verb}/{p.Name}" : $"{verb}/{p.Name}-{i + 1}")))
            .OrderBy(p => unit.Configuration.Publish.IndexOf(p.p));

    /// <summary>What the tag says on this machine, so that a publisher makes the same object; null when there is none here, and none is made.</summary>
    private static TagText? LocalTag(Proven stage) =>
        stage is { Unit.Repository: { HasCommits: true } repository, Record: var release } && (stage.Options.IsCut || repository.FindTag(release.Tag) is not null)
            ? repository.TagText(release.Tag, release.Tag, stage.Date) : null;
}

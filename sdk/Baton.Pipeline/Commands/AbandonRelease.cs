using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Pipeline.Noting;
using Baton.Pipeline.Planning;
using Baton.Pipeline.Publishing;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Commands;

/// <summary>Takes back what a release that was given up left behind. A release that is published or deployed anywhere is refused whole.</summary>
internal static class AbandonRelease
{
    public static async Task<Outcome<Stage>> RunAsync(Run run, Versioned before)
    {
        if (!run.Has(Subject(before), out var release, out var why))
        {
            return Outcome<Stage>.Stop(before, why);
        }

        var acted = new Acted(new Answered(before, a => a with { Version = release.Version, Commit = release.Commit, Tag = release.Tag, Height = null, Certain = null, Net = null }));
        var withdrawn = new List<IOperation>();
        foreach (var (publisher, id) in PublishingPlan.Named("abandon", before.Unit))
        {
            if (!run.Has(await publisher.WithdrawAsync(PublisherContext.Of(run, before.Unit), release, id, run.Cancellation), out var operations, out why))
            {
                return Outcome<Stage>.Stop(acted, why);
            }

            withdrawn.AddRange(operations);
        }

        if (await DeployedAsync(run, before.Unit, release) is { } deployed)
        {
            return Outcome<Stage>.Stop(acted, deployed.Diagnostics);
        }

        if (!run.Has(Plan(run, before.Unit, release, withdrawn), out var planned, out why))
        {
            return Outcome<Stage>.Stop(acted, why);
        }

        return before.Options.DryRun
            ? (await PlanApplication.ShowAsync(run, acted, planned)).As<Stage>() : (await PlanApplication.ApplyAsync(run, before.Unit, acted, planned)).As<Stage>();
    }

    /// <summary>Publishers first, where a draft without its tag would be hard to find; the tag that other clones see; then what is here.</summary>
    private static Result<List<IOperation>> Plan(Run run, ReleaseUnit unit, Release release, List<IOperation> withdrawn)
    {
        List<IOperation> operations = [.. withdrawn];
        if (unit.Repository is { } repository)
        {
            if (TagPush.Remote(run, unit, out var unknown) is { } remote)
            {
                operations.Add(new RemovePushedTagOperation(remote, release.Tag, release.Commit.Length == 0 ? null : release.Commit));
            }

            if (unknown is not null)
            {
                return unknown;
            }

            operations.Add(new RemoveTagOperation(repository, release.Tag));
        }

        operations.Add(new ChangelogSectionRemoval(unit.Absolute(unit.Configuration.Notes.Changelog), release.Version));
        return operations;
    }

    private static Result<Release> Subject(Versioned stage)
    {
        var (unit, prefix, given) = (stage.Unit, stage.Unit.Configuration.Versioning.TagPrefix, stage.Options.What ?? "");
        if ((VersionTag.ParseVersion(given) ?? VersionTag.Parse(given, prefix)?.Version) is not { } version)
        {
            return VersioningDiagnostics.NotSemVer.Report($"'{given}' is not the version of a release.", "Name the version that was given up: baton abandon 1.5.0");
        }

        var tag = prefix + version.ToNormalizedString();
        return new Release { Name = unit.Configuration.Name, Version = version.ToNormalizedString(), Tag = tag, Commit = unit.Repository?.FindTag(tag) ?? "" };
    }

    private static async Task<Reasons?> DeployedAsync(Run run, ReleaseUnit unit, Release release)
    {
        foreach (var environment in unit.Configuration.Environments)
        {
            if (!run.Has(await Ledgers.Open(run, unit).HistoryAsync(release.Name, environment.Name, run.Cancellation), out var history, out var why))
            {
                return why;
            }

            if (history.Any(e => e.Version == release.Version))
            {
                return Because(WithdrawalDiagnostics.Published.Report(
                    $"{release.Version} was deployed to '{environment.Name}'.", "The deployment history refers to it. Release a newer version that corrects it."));
            }
        }

        return null;
    }

    private static Reasons Because(Diagnostic why) => new([why]);
}

using Baton.Announcements;
using Baton.Core.Checks;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Versioning;
using Baton.Evidence;
using Baton.Pipeline.Noting;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Templates;
using Baton.Pipeline.Units;
using NuGet.Versioning;

namespace Baton.Pipeline.Checks;

/// <summary>What can be seen on this machine.</summary>
internal static class LocalChecks
{
    public static IEnumerable<CheckFinding> Look(Run run, Versioned stage, EnvironmentConfiguration? environment)
    {
        var (unit, configuration) = (stage.Unit, stage.Unit.Configuration);
        yield return CheckFinding.Ok("configuration", configuration.File is null ? "no baton.json: every key has its default" : "baton.json is read without a mistake");
        yield return Version(stage, environment);
        yield return Tree(stage.Unit);
        foreach (var finding in Messages(run, stage).Concat(Names(stage)).Concat(Notes(stage)).Concat(MigrationChecks.Look(stage.Unit)))
        {
            yield return finding;
        }

        foreach (var finding in ReplacedFiles.Look(unit, ProjectSettings.Projects(unit, run.Environment.Variables)))
        {
            yield return finding;
        }

        foreach (var finding in ShortSecrets.Look(unit.Folder))
        {
            yield return finding;
        }

        var before = DiskCheck.Before(unit.ReleaseFile);
        yield return DiskCheck.Look("disk", unit.Output, before);
        foreach (var (publisher, folder) in configuration.Publish.Select(p => (p, p.Folder(unit.Folder))))
        {
            if (folder is not null)
            {
                yield return DiskCheck.Look($"disk of {publisher.Settings ?? folder}", folder, before);
            }
        }

        if (configuration.Publish.Any(p => !p.IsLocal) || SigningKeys.Of(run) is not null)
        {
            yield return SigningKey(run);
        }

        foreach (var target in configuration.Announce)
        {
            yield return Webhook(run, stage, target);
        }
    }

    /// <summary>What would stop a plan: no secret, no network, and no commit is needed for one.</summary>
    public static IEnumerable<CheckFinding> OfPlans(Versioned stage, EnvironmentConfiguration? environment) =>
        [Version(stage, environment), .. Names(stage), .. Notes(stage), .. MigrationChecks.Look(stage.Unit)];

    /// <summary>Whether a release would be more than something on this machine.</summary>
    private static bool Leaves(Versioned stage, EnvironmentConfiguration? environment) =>
        environment?.Protected == true || stage.Unit.Configuration.Publish.Any(p => !p.IsLocal);

    private static CheckFinding Version(Versioned stage, EnvironmentConfiguration? environment) =>
        Certainty.Problem(stage, Leaves(stage, environment)) is { } uncertain
            ? CheckFinding.Of("version", uncertain) : CheckFinding.Ok("version", $"{stage.Version.Version}{(stage.Version.IsCertain ? "" : ", and it is not certain")}");

    /// <summary>Whether commits look like breaking changes and do not count as ones, where the version is made of what they say.</summary>
    public static IEnumerable<CheckFinding> Messages(Run run, Versioned stage)
    {
        IReadOnlyCollection<Diagnostic>? lookalikes = stage switch
        {
            { Next: { } next } => LookalikeWarnings.Of(next.Commits),
            { Unit: { Configuration.Versioning: { Strategy: VersioningStrategy.Conventional } versioning, Repository: { HasCommits: true } repository } } =>
                [.. repository.Explain(versioning, run.Cancellation).Diagnostics.Where(d => d.Descriptor == VersioningDiagnostics.Lookalike)],
            _ => null,
        };
        return lookalikes is null ? [] : CheckFinding.Of("commit messages", lookalikes, "each breaking change counts as one");
    }

    private static CheckFinding Tree(ReleaseUnit unit)
    {
        const string name = "work tree";
        return unit.Repository is not { } repository ? CheckFinding.NotAsked(name, "this folder is in no git repository, so nothing is committed")
            : !repository.HasCommits ? CheckFinding.NotAsked(name, "the git repository has no commit yet")
            : UnitChanges.Problem(unit, refuse: true) is { } uncommitted ? CheckFinding.Of(name, uncommitted)
            : CheckFinding.Ok(name, "everything is committed");
    }

    private static IEnumerable<CheckFinding> Names(Versioned stage)
    {
        var (unit, configuration) = (stage.Unit, stage.Unit.Configuration);
        List<Diagnostic> wrong = [.. ProjectPaths.Missing(configuration, unit.Absolute)];
        var names = ExpectedArtifacts.Of(configuration, unit.Folder, stage.Version.PackageVersion);
        wrong.AddRange(configuration.Publish.SelectMany(p => p.CheckNames(names)).Distinct());

        return CheckFinding.Of("file names", wrong, string.Join(", ", names.Take(configuration.Packages.Length).Select(n => n.Name)) is { Length: > 0 } some ? some : "no package is asked for");
    }

    /// <summary>Whether the notes can be written, and the changelog tells a version that is about to be cut.</summary>
    public static IEnumerable<CheckFinding> Notes(Versioned stage)
    {
        var notes = stage.Unit.Configuration.Notes;
        if (notes.Template is { } template)
        {
            yield return NotesTemplate.Read(stage.Unit.Absolute(template)) is { IsSuccess: false } bad ? CheckFinding.Of("notes template", bad.Diagnostics[0]) : CheckFinding.Ok("notes template", $"{template} can be read");
        }

        if (ChangelogFile.Check(stage) is { } missing)
        {
            yield return CheckFinding.Of("changelog", missing);
        }
    }

    private static CheckFinding SigningKey(Run run)
    {
        const string name = "signing key";
        return SigningKeys.Of(run) is not { } key ? CheckFinding.Ok(name, "BATON_SIGNING_KEY is not set: the provenance is left to the workflow, or there is none")
            : ReleaseEvidence.CheckKey(key) is { } bad ? CheckFinding.Of(name, bad)
            : CheckFinding.Ok(name, "BATON_SIGNING_KEY can sign");
    }

    private static CheckFinding Webhook(Run run, Versioned stage, AnnouncementConfiguration target)
    {
        var name = $"webhook {target.Url}";
        return !target.PreReleases && NuGetVersion.Parse(stage.Version.PackageVersion).IsPrerelease ? CheckFinding.Ok(name, "is not told of pre-releases")
            : Announcer.Check(target, run.Environment.Variables) is { } problem ? CheckFinding.Of(name, problem)
            : CheckFinding.Ok(name, "has an address");
    }
}

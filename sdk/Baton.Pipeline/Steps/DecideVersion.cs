using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Units;
using Baton.Pipeline.Checks;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;
using Baton.Pipeline.Units;

namespace Baton.Pipeline.Steps;

/// <summary>Decides the version from git, and refuses a build that would have another one.</summary>
internal static class DecideVersion
{
    public static async Task<Outcome<Versioned>> RunAsync(Run run, Found before)
    {
        var (unit, asked) = (before.Unit, before.Options);
        if (unit.IsOnHost)
        {
            // There is no commit here: the versions that matter are those of the releases.
            run.Note(unit.Configuration.Name);
            return new Versioned(before, new VersionAnswer { Version = "0.0.0", Commit = "", Height = 0 });
        }

        if (asked.IsOfTheCommit && run.Environment.Variables.GetValueOrDefault("BATON_VERSION_OVERRIDE", "") is { Length: > 0 } overridden)
        {
            return Outcome<Versioned>.Stop(before, RunDiagnostics.Overridden.Report(
                $"BATON_VERSION_OVERRIDE is '{overridden}': builds here have that version, and a release has the one of its commit.", "Unset it; to cut a version, say --version X.Y.Z."));
        }

        UpcomingRelease? upcoming = null;
        if (asked.IsAutomatic)
        {
            if (!run.Has(await UpcomingRelease.FindAsync(run, before), out upcoming, out var unknown))
            {
                return Outcome<Versioned>.Stop(before, unknown);
            }
        }

        // Before there is a version to print. A check lists it with the rest.
        if (asked is { IsOfTheCommit: true, ListsChecks: false } && !run.Has(await ProjectSettings.LookAsync(run, unit), out _, out var differs))
        {
            return Outcome<Versioned>.Stop(before, differs);
        }

        if (!run.Has(Read(run, before, upcoming?.Next), out var version, out var why))
        {
            return Outcome<Versioned>.Stop(before, why);
        }

        var stage = new Versioned(before, version) { Next = upcoming?.Next, Head = before.Unit.Repository?.Head?.Id };
        if (upcoming is not null)
        {
            run.Say(upcoming.Remarks(before, stage.HasNothingToRelease || asked.Explain));
        }

        return Show(run, stage);
    }

    public static Result<VersionAnswer> Read(Run run, Found stage, NextRelease? next)
    {
        var (unit, asked, options) = (stage.Unit, stage.Options, stage.Unit.Configuration.Versioning);
        var root = unit.Repository?.WorkTree ?? unit.Folder;
        var read = VersionReader.Read(unit.Repository, unit.Folder, options, run.Cancellation);
        if (!run.Has(UnclaimedPrefixes.Of(read, unit.FolderInRepository, () => UnitSearch.Below(root, root)), out var counted, out var why) || !run.Has(Part(asked, next), out var part, out why))
        {
            return why;
        }

        var range = options.Strategy == VersioningStrategy.Conventional ? MaintenanceRange.Of(unit.Repository?.VersioningBranch(options) ?? options.Branch) : null;
        var cut = next is { Version: null } or { IsTagged: true } ? counted : VersionCut.Apply(counted, options, asked.Version ?? next?.Version, part.Part, range);
        return cut.IsSuccess ? Result<VersionAnswer>.Success(cut.Value with { AssemblyVersionPolicy = options.AssemblyVersion }, cut.Diagnostics) : cut.Reasons;
    }

    private static Outcome<Versioned> Show(Run run, Versioned stage)
    {
        var (unit, asked) = (stage.Unit, stage.Options);

        // Who asks for the version is told what a build here would have. A release is made of a commit, whole, and has no mark.
        if (asked.ShowsWorkTree && unit is { Configuration.Versioning.MarkDirty: true, Repository: { } repository } && UnitChanges.Of(unit, repository).Count > 0)
        {
            stage = stage with { Shown = stage.Version.WithUncommitted() };
        }

        if (asked.Explain)
        {
            VersionExplanation? walk = null;
            if (unit.Repository is { HasCommits: true } history && !run.Has(history.Explain(unit.Configuration.Versioning, run.Cancellation), out walk, out var unexplained))
            {
                return Outcome<Versioned>.Stop(stage, unexplained);
            }

            stage = stage with { Walk = walk, Explanation = Explanation.Of(unit, stage.Shown, walk) };
        }

        run.Note($"{unit.Configuration.Name} {stage.Version.Version}");
        if (Uncommitted(stage) is { } problem)
        {
            if (problem.IsError)
            {
                return Outcome<Versioned>.Stop(stage, problem);
            }

            run.Say(problem);
        }

        return asked.BuildSystem is not { } system ? stage
            : run.Has(BuildNumberFiles.Tell(run, stage, system), out var told, out var why) ? stage with { BuildNumber = told } : Outcome<Versioned>.Stop(stage, why);
    }

    /// <summary>What is packed is a commit, and refused before the build if it is not; tests are also for who is editing.</summary>
    private static Diagnostic? Uncommitted(Versioned stage) => stage.Options is not { DryRun: false, Uncommitted: not UncommittedRule.Ignore } asked
        ? null : UnitChanges.Problem(stage.Unit, refuse: asked.Uncommitted == UncommittedRule.Refuse);

    private static Result<RaisedPart> Part(ReleaseOptions asked, NextRelease? next) => next is not null || asked.Bump is not { } bump ? new RaisedPart(null)
        : VersioningTexts.Part(bump) is { } part ? new RaisedPart(part)
        : RunDiagnostics.BadPart.Report($"'{bump}' is not a part of a version.", "Say --bump major, --bump minor, --bump patch or --bump auto.");

    /// <summary>The part that is raised; null for none.</summary>
    private sealed record RaisedPart(VersionPart? Part);
}

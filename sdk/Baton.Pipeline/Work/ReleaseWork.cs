using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Releases;
using Baton.Core.Units;
using Baton.Core.Versioning;
using Baton.Git;
using Baton.Git.Units;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Session;

namespace Baton.Pipeline.Work;

/// <summary>The local half of a release: from a folder to a release record with artifacts. Changes nothing outside artifacts/baton, bin and obj.</summary>
internal static class ReleaseWork
{
    private static readonly string[] OfReleased = ["Deploy", "Rollback", "Status", "Verify", "Config", "Store", "Abandon"];

    /// <summary>Observes the unit.</summary>
    public static ReleaseUnit Load(ReleaseSession session)
    {
        if (session.Unit is { } loaded)
        {
            return loaded;
        }

        ApprovedPlan.Take(session);
        if (session.Options.Project is { } project)
        {
            session.Folder = session.Need(ProjectUnit.Folder(project, session.Folder, new GitContext(session.Environment.Variables)));
        }

        var unit = session.Need(UnitLoader.Load(session));
        session.Unit = unit;
        session.Hide(UnitSecrets.Of(unit, session.Environment.Variables));
        ApprovedPlan.CheckBeforeTheBuild(session);
        return unit;
    }

    /// <summary>Observes the unit and decides its version.</summary>
    public static void Version(ReleaseSession session)
    {
        var unit = Load(session);
        var options = unit.Configuration.Versioning;
        var root = unit.Repository?.WorkTree ?? unit.Folder;
        var read = VersionReader.Read(unit.Repository, unit.Folder, options, session.Cancellation);
        var counted = session.Need(UnclaimedPrefixes.Of(read, unit.FolderInRepository, () => UnitSearch.Below(root, root)));
        var range = options.Strategy == VersioningStrategy.Conventional ? MaintenanceRange.Of(unit.Repository?.VersioningBranch(options) ?? options.Branch) : null;
        var next = session.Options.IsAutomatic ? UpcomingRelease.Find(session) : null;
        var cut = next is { Version: null } or { IsTagged: true } ? counted
            : session.Need(VersionCut.Apply(counted, options, session.Options.Version ?? next?.Version, next is null ? Bump(session) : null, range));
        var version = cut with { AssemblyVersionPolicy = options.AssemblyVersion };
        session.Version = version;
        var told = Told(session, version);
        var walk = session.Options.Explain && unit.Repository is { HasCommits: true } history
            ? session.Need(history.Explain(options, session.Cancellation)) : null;
        session.Answer = session.Answer with
        {
            Unit = unit.Configuration.Name,
            UnitFolder = session.Options.Project is null ? null : unit.FolderInRepository.Length == 0 ? "." : unit.FolderInRepository,
            Version = told.Version,
            Commit = version.Commit,
            Tag = version.Tag,
            Height = version.Height,
            Certain = version.IsCertain,
            Net = new NetVersions(told.PackageVersion, told.AssemblyVersion, told.FileVersion, told.InformationalVersion),
            Explanation = session.Options.Explain ? Explanation.Of(unit, told, walk) : null,
            Walk = walk,
        };
        session.Note($"{unit.Configuration.Name} {version.Version}");
    }

    /// <summary>What has a version of its own is not built while the environment gives builds another one. What was released before, and what runs, has nothing to do with it.</summary>
    public static void NotOverridden(ReleaseSession session, string target)
    {
        if (!IsOfReleased(target) && session.Environment.Variables.GetValueOrDefault("BATON_VERSION_OVERRIDE", "") is { Length: > 0 } version)
        {
            session.Stop(WorkDiagnostics.Overridden.Report(
                $"BATON_VERSION_OVERRIDE is '{version}': builds here have that version, and a release has the one of its commit.", "Unset it; to cut a version, say --version X.Y.Z."));
        }
    }

    /// <summary>Whether a target is about what was released before.</summary>
    public static bool IsOfReleased(string target) => OfReleased.Contains(target, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What is packed is a commit, and refused before the build if it is not; tests and plans are also for who is editing. A release asks when it is checked. Targets of
    /// somebody's own that pack are refused when they do.
    /// </summary>
    public static void Committed(ReleaseSession session, string target)
    {
        if (session.HasLookedAtTree || session.Options.DryRun)
        {
            return;
        }

        if (string.Equals(target, "Test", StringComparison.OrdinalIgnoreCase))
        {
            WarnOfUncommitted(session);
        }
        else if (string.Equals(target, "Pack", StringComparison.OrdinalIgnoreCase) && Tree(session, refuse: true) is { } uncommitted)
        {
            session.Stop(uncommitted);
        }
    }

    /// <summary>Says which files no commit holds, in a run that makes no release of them.</summary>
    public static void WarnOfUncommitted(ReleaseSession session) => session.Say(Tree(session, refuse: false) is { } warning ? [warning] : []);

    /// <summary>Which files no commit holds; null when there are none.</summary>
    /// <param name="session">The run.</param>
    /// <param name="refuse">As an error; otherwise a warning is enough.</param>
    public static Diagnostic? Tree(ReleaseSession session, bool refuse)
    {
        if (session.Unit is not { Repository: { HasCommits: true } repository } unit)
        {
            return null;
        }

        session.HasLookedAtTree = true;
        if (Changes(unit, repository) is not { Count: > 0 } changes)
        {
            return null;
        }

        var named = string.Join(", ", changes.Take(5)) + (changes.Count > 5 ? $" and {changes.Count - 5} more" : "");
        var message = $"{changes.Count} file{(changes.Count == 1 ? " is" : "s are")} not committed: {named}.";
        return refuse
            ? WorkDiagnostics.Uncommitted.Report($"{message} A release is made of a commit, whole.", "Commit or stash them, or add what is generated to .gitignore.")
            : WorkDiagnostics.UncommittedWarning.Report($"{message} 'release' would refuse.", "Commit or stash them before the release.");
    }

    /// <summary>Keeps the unit's output folder for this run until it ends; ends the run where another one has it.</summary>
    public static async Task HoldOutputAsync(ReleaseSession session)
    {
        if (session.OutputLock is not null)
        {
            return;
        }

        var (output, environment) = (session.Unit!.Output, session.Environment);
        try
        {
            SelfIgnored.Make(output);
            var me = new OutputHolder(environment.User, environment.Host, environment.ProcessId, session.Secrets.Redact(session.Command), environment.Time.GetUtcNow());
            session.OutputLock = session.Need(await OutputLock.TakeAsync(output, me, LockWait(session), IsAlive, environment.Time, session.Cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.CannotWrite.Report($"'{output}' cannot be written: {exception.Message}", "Free some space, or make the folder writable."));
        }
    }

    /// <summary>How long the caller wants to wait for another run.</summary>
    public static TimeSpan LockWait(ReleaseSession session)
    {
        var seconds = 0;
        if (session.Options.LockWait is { } text && (!int.TryParse(text, out seconds) || seconds < 0))
        {
            session.Stop(WorkDiagnostics.BadSeconds.Report($"'{text}' is not a number of seconds.", "Give --lock-wait a whole number, such as 60."));
        }

        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>The properties of a release build.</summary>
    public static IReadOnlyList<string> Properties(ReleaseSession session)
    {
        var unit = session.Unit!;
        SelfIgnored.Make(unit.Output);
        ReleaseBuildFiles.Write(unit.Folder);
        return VersionProperties.Of(
            session.Version!, unit.Configuration.Build, unit.Repository is { HasCommits: true }, unit.Folder, unit.Configuration.Packages.Select(p => unit.Absolute(p.Project)));
    }

    /// <summary>Runs <c>dotnet</c> in the unit's folder.</summary>
    public static DotNetCommand DotNet(ReleaseSession session) =>
        new(session.Unit!.Folder, session.Environment.Variables, session.Output) { Rule = UnitSecrets.Children(session.Unit.Configuration, session.Unit.Folder) };

    /// <summary>The date that everything in a release carries; without a commit, the beginning of zip's time.</summary>
    public static DateTimeOffset Date(ReleaseSession session) =>
        session.Version is { Commit.Length: > 0 } version && session.Unit!.Repository is { } repository
            ? repository.Find(version.Commit)!.Date : DateTimeOffset.UnixEpoch;

    /// <summary>The release record before anything was built.</summary>
    public static Release Begin(ReleaseSession session)
    {
        var version = session.Version!;
        var options = session.Unit!.Configuration.Versioning;
        return new Release
        {
            Name = session.Unit.Configuration.Name,
            Version = version.PackageVersion,
            Tag = options.TagPrefix + version.PackageVersion,
            Commit = version.Commit,
            Contracts = session.Unit.Configuration.Contracts,
        };
    }

    /// <summary>Who asks for the version is told what a build here would have. A release is made of a commit, whole, and has no mark.</summary>
    private static VersionAnswer Told(ReleaseSession session, VersionAnswer version) =>
        session is { Command: "version", Unit: { Configuration.Versioning.MarkDirty: true, Repository: { } repository } unit } && Changes(unit, repository).Count > 0
            ? version.WithUncommitted() : version;

    /// <summary>
    /// What is not committed. New files where Baton itself writes do not count, also when a run was killed before it hid them from git; a tracked file
    /// that was changed there does.
    /// </summary>
    private static List<string> Changes(ReleaseUnit unit, GitRepository repository)
    {
        var ours = $"{(unit.FolderInRepository.Length == 0 ? "" : $"{unit.FolderInRepository}/")}artifacts/baton/";
        var changes = repository.Changes(unit.Filter).Where(c => !c.StartsWith(ours, StringComparison.Ordinal)).ToList();
        var written = changes.Count == 0 ? [] : WrittenFolders.Of(unit).ToList();
        if (changes.Exists(c => written.Exists(w => w.Holds(c))))
        {
            var untracked = repository.Untracked(unit.Filter).ToHashSet(StringComparer.Ordinal);
            changes.RemoveAll(c => untracked.Contains(c) && written.Exists(w => w.Holds(c)));
        }

        return changes;
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static VersionPart? Bump(ReleaseSession session)
    {
        if (session.Options.Bump is not { } bump)
        {
            return null;
        }

        if (VersioningTexts.Part(bump) is not { } part)
        {
            session.Stop(WorkDiagnostics.BadPart.Report($"'{bump}' is not a part of a version.", "Say --bump major, --bump minor, --bump patch or --bump auto."));
            return null;
        }

        return part;
    }
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Planning.Approval;
using Baton.Core.Releases;
using Baton.Core.Versioning;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Journal;
using Baton.Pipeline.Work;

namespace Baton.Pipeline.Session;

/// <summary>
/// The state of one run: what has been observed and decided so far. Targets read and fill it; the command line renders it.
/// </summary>
public sealed class ReleaseSession(RunEnvironment environment)
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<StepTiming> steps = [];
    private string outcome = "";
    private Lazy<SecretList> secrets = new(() => new(SecretVariables.Of(environment.Variables)));

    /// <summary>The world it runs in.</summary>
    public RunEnvironment Environment { get; } = environment;

    /// <summary>The command or target that is run, for the journal.</summary>
    public string Command { get; set; } = "";

    /// <summary>The targets that the host leaves out.</summary>
    internal IReadOnlySet<string> LeftOut { get; set; } = new HashSet<string>();

    /// <summary>What the caller asked for.</summary>
    public ReleaseOptions Options { get; set; } = new();

    /// <summary>The folder that the run was started for, absolute.</summary>
    public string Folder { get; set; } = ".";

    /// <summary>What the run was given and nobody may see. Whatever leaves the run goes through here.</summary>
    public SecretList Secrets => secrets.Value;

    /// <summary>What there is to say, in the order it came up.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The targets that ran.</summary>
    public IReadOnlyList<StepTiming> Steps => steps;

    /// <summary>What the run answers; filled by the targets.</summary>
    public RunAnswer Answer { get; set; } = new();

    /// <summary>The unit; set by the first target.</summary>
    public ReleaseUnit? Unit { get; set; }

    /// <summary>Whether it was asked which files are not committed.</summary>
    public bool HasLookedAtTree { get; set; }

    /// <summary>The version; set by the first target.</summary>
    public VersionAnswer? Version { get; set; }

    /// <summary>What the commits call for; null when it was not asked for.</summary>
    public NextRelease? Next { get; set; }

    /// <summary>The labels of the commits' pull requests, by commit; null where they decide nothing.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>>? Labels { get; set; }

    /// <summary>The commits call for no release: the steps of one are left out.</summary>
    public bool HasNothingToRelease => Next is { Version: null } && Options.IsAutomatic;

    /// <summary>The release as far as it has come.</summary>
    public Release? Release { get; set; }

    /// <summary>The description that was given for the release, as Markdown; null for none.</summary>
    public string? Description { get; set; }

    /// <summary>What NuGet packages say of the release; null for nothing.</summary>
    public string? PackageNotes { get; set; }

    /// <summary>Where NuGet wrote down what the packed projects were restored with; set by the packing.</summary>
    public ImmutableArray<string> AssetsFiles { get; set; } = [];

    /// <summary>What each NuGet package is in baton.json, by the name of its file; set by the packing. A host that packs in its own way may leave it empty.</summary>
    public IReadOnlyDictionary<string, PackageConfiguration> Packed { get; set; } = ImmutableDictionary<string, PackageConfiguration>.Empty;

    /// <summary>All files of the packed release, as every publisher publishes them; null before it is packed.</summary>
    public ImmutableArray<ReleaseFile>? Files { get; set; }

    /// <summary>The plan that was approved; null when the run makes its own.</summary>
    public PlanRecord? Approved { get; set; }

    /// <summary>The journal of this run; null before there is a unit.</summary>
    public JournalFile? Journal { get; set; }

    /// <summary>Is told of the operations of a deployment while one runs.</summary>
    public IRunObserver? DeployObserver { get; set; }

    /// <summary>Everybody who is told of operations. The journal comes first: what it has not written has not been begun.</summary>
    public IRunObserver Observer => new Observers(Journal, DeployObserver, Environment.Observer);

    /// <summary>Is told when a target begins and ends, for progress on a console.</summary>
    public IProgressListener? Progress { get; init; }

    /// <summary>Keeps the unit's output folder for this run; null while the run does not write there.</summary>
    internal OutputLock? OutputLock { get; set; }

    /// <summary>The exit code that the diagnostics call for.</summary>
    public ExitCode Exit => diagnostics.FirstOrDefault(d => d.IsError)?.Descriptor.Exit ?? ExitCode.Done;

    /// <summary>Cancelled when the caller wants the run to end.</summary>
    public CancellationToken Cancellation => Environment.Cancellation;

    /// <summary>The day it is, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Environment.Time.GetUtcNow().UtcDateTime);

    /// <summary>Keeps a warning, or an error that does not end the run at once.</summary>
    public void Say(params IEnumerable<Diagnostic> said)
    {
        foreach (var diagnostic in said.Select(d => Secrets.Redact(d)).Where(d => !diagnostics.Contains(d)))
        {
            diagnostics.Add(diagnostic);
            Progress?.Said(diagnostic);
        }
    }

    /// <summary>Ends the run.</summary>
    /// <exception cref="RunStoppedException">Always.</exception>
    [DoesNotReturn]
    public void Stop(params IEnumerable<Diagnostic> reasons)
    {
        var all = reasons.ToImmutableArray();
        Say(all);
        var first = all.First(d => d.IsError);
        throw new RunStoppedException(first.Descriptor.Exit, Secrets.Redact(first).ToString());
    }

    /// <summary>Keeps more values out of everything that leaves the run.</summary>
    /// <param name="more">Read when the first text leaves the run: some are in files that take longer to read than a version.</param>
    public void Hide(params IEnumerable<Secret> more)
    {
        var before = secrets;
        secrets = new(() => before.Value.With(more));
    }

    /// <summary>Shows a line of a program that a target runs.</summary>
    public void Output(string line) => Progress?.Output(Secrets.Redact(line));

    /// <summary>The answer, or the end of the run.</summary>
    /// <exception cref="RunStoppedException">There is no answer.</exception>
    public T Need<T>(Result<T> result)
        where T : notnull
    {
        if (!result.IsSuccess)
        {
            Stop(result.Diagnostics);
        }

        Say(result.Diagnostics);
        return result.Value;
    }

    /// <summary>What the running target came to, in a few words.</summary>
    public void Note(string words) => outcome = words;

    /// <summary>Gives the output folder back, for the next run.</summary>
    public void FreeOutput()
    {
        OutputLock?.Dispose();
        OutputLock = null;
    }

    internal void Began(string target)
    {
        outcome = "";
        Progress?.Began(target);
    }

    /// <summary>What the running target came to, with its secrets.</summary>
    internal string Outcome => outcome;

    internal string TakeOutcome() => Secrets.Redact(outcome);

    internal void Ended(StepTiming step)
    {
        steps.Add(step);
        Progress?.Ended(step);
    }
}

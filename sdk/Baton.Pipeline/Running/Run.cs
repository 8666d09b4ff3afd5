using System.Diagnostics.CodeAnalysis;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Pipeline.Journal;

namespace Baton.Pipeline.Running;

/// <summary>
/// What a step needs beside its stage: the clock, the variables, secrets, the journal, progress and cancellation. What was found and decided is in the stages.
/// </summary>
public sealed class Run(RunEnvironment environment)
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<StepTiming> steps = [];
    private Lazy<SecretList> secrets = new(() => new(SecretVariables.Of(environment.Variables)));
    private JournalFile? journal;
    private OutputLock? output;
    private IDisposable? owned;

    /// <summary>The world it runs in.</summary>
    public RunEnvironment Environment { get; } = environment;

    /// <summary>When the run began.</summary>
    public DateTimeOffset StartedAt { get; } = environment.Time.GetUtcNow();

    /// <summary>The command or target that is run, for the journal and for who waits for this run.</summary>
    public string Command { get; set; } = "";

    /// <summary>Whether steps are taken over from earlier runs, where nothing has changed.</summary>
    public bool Resumes { get; init; }

    /// <summary>Who deploys, where that was said: <c>--as NAME</c>.</summary>
    public string? As { get; set; }

    /// <summary>Is told what happens, for a person who watches.</summary>
    public IProgressListener? Progress { get; init; }

    /// <summary>What the run was given and nobody may see. Whatever leaves the run goes through here.</summary>
    public SecretList Secrets => secrets.Value;

    /// <summary>What there is to say, in the order it came up.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The steps that ran.</summary>
    public IReadOnlyList<StepTiming> Steps => steps;

    /// <summary>What the running step has come to, with its secrets.</summary>
    internal string Outcome { get; private set; } = "";

    /// <summary>The exit code that the diagnostics call for.</summary>
    public ExitCode Exit => diagnostics.FirstOrDefault(d => d.IsError)?.Descriptor.Exit ?? ExitCode.Done;

    /// <summary>Cancelled when the caller wants the run to end.</summary>
    public CancellationToken Cancellation => Environment.Cancellation;

    /// <summary>The day it is, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Environment.Time.GetUtcNow().UtcDateTime);

    /// <summary>Why the journal could not be written; null while it could.</summary>
    public Diagnostic? Unwritten => journal?.Failure;

    /// <summary>Everybody who is told of operations. The journal comes first: what it has not written has not been begun.</summary>
    /// <param name="more">Is told after the journal; null for nobody.</param>
    public IRunObserver ObserverWith(IRunObserver? more) => new Observers(journal, more, Environment.Observer, Environment.Telemetry);

    /// <summary>Keeps diagnostics: warnings, or the errors that a step ended with.</summary>
    public void Say(params IEnumerable<Diagnostic> said)
    {
        foreach (var diagnostic in said.Select(d => Secrets.Redact(d)).Where(d => !diagnostics.Contains(d)))
        {
            diagnostics.Add(diagnostic);
            Progress?.Said(diagnostic);
        }
    }

    /// <summary>Takes the value of a result and keeps its warnings; why a failure has none is left to the step that ends with it.</summary>
    public bool Has<T>(Result<T> result, [NotNullWhen(true)] out T? value, out Reasons why)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(result);
        (value, why) = (result.Value, result.Reasons);
        if (result.IsSuccess)
        {
            Say(result.Diagnostics);
        }

        return result.IsSuccess;
    }

    /// <summary>Keeps more values out of everything that leaves the run.</summary>
    /// <param name="more">Read when the first text leaves the run: some are in files that take longer to read than a version.</param>
    public void Hide(params IEnumerable<Secret> more)
    {
        var before = secrets;
        secrets = new(() => before.Value.With(more));
    }

    /// <summary>Shows a line of a program that a step runs.</summary>
    public void Output(string line) => Progress?.Output(Secrets.Redact(line));

    /// <summary>What the running step came to, in a few words.</summary>
    public void Note(string words) => Outcome = words;

    /// <summary>A step begins.</summary>
    public void Began(string step)
    {
        Outcome = "";
        Progress?.Began(step);
    }

    /// <summary>A step has ended.</summary>
    public void Ended(string step, TimeSpan duration, bool failed) => Ended(new StepTiming(step, duration, Secrets.Redact(Outcome), failed));

    /// <summary>The same for who takes the secrets out of what it shows.</summary>
    internal void Ended(StepTiming step)
    {
        steps.Add(step);
        Progress?.Ended(step);
    }

    /// <summary>Opens the journal, before the first operation is applied.</summary>
    /// <param name="folder">The unit's output folder.</param>
    /// <returns>Null when it is open.</returns>
    public Diagnostic? OpenJournal(string folder)
    {
        if (journal is not null)
        {
            return null;
        }

        try
        {
            SelfIgnored.Make(folder);
            journal = JournalFile.Start(Path.Combine(folder, "journal.jsonl"), Environment.RunId, Command, Environment.Time, Secrets.Redact);
            if (journal.Interrupted is { } last)
            {
                Say(RunDiagnostics.Resumed.Report(
                    $"The run {last.Run} has not ended: it was interrupted{(last.Operation is null ? "" : $" at {last.Operation}")}, or still runs. This one goes on from what it finds.", ""));
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report($"The journal cannot be written to '{folder}': {exception.Message}", "Free some space, or make the folder writable.");
        }
    }

    /// <summary>Keeps a unit's output folder for this run until it ends.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="wait">How long to wait for another run.</param>
    /// <returns>Whether another run had it before; the error where it still has it.</returns>
    public async Task<Result<bool>> HoldOutputAsync(string folder, TimeSpan wait)
    {
        if (output is not null)
        {
            return false;
        }

        try
        {
            SelfIgnored.Make(folder);
            var me = new OutputHolder(Environment.User, Environment.Host, Environment.ProcessId, Secrets.Redact(Command), Environment.Time.GetUtcNow());
            var taken = await OutputLock.TakeAsync(folder, me, TimeSpan.Zero, IsAlive, Environment.Time, Cancellation);
            var waited = !taken.IsSuccess && wait > TimeSpan.Zero;
            taken = waited ? await OutputLock.TakeAsync(folder, me, wait, IsAlive, Environment.Time, Cancellation) : taken;
            output = taken.Value;
            return taken.IsSuccess ? waited : taken.Reasons;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return StepDiagnostics.CannotWrite.Report($"'{folder}' cannot be written: {exception.Message}", "Free some space, or make the folder writable.");
        }
    }

    /// <summary>Keeps something until the run ends.</summary>
    public void Owns(IDisposable thing) => owned = thing;

    /// <summary>Gives the output folder back, for the next run.</summary>
    public void FreeOutput()
    {
        output?.Dispose();
        output = null;
    }

    /// <summary>Ends the run: the journal gets its last line, and what the run has held is free again.</summary>
    /// <param name="succeeded">Whether nothing threw.</param>
    /// <returns>The exit code.</returns>
    public int End(bool succeeded)
    {
        var code = Exit != ExitCode.Done ? Exit
            : succeeded ? ExitCode.Done
            : Cancellation.IsCancellationRequested ? ExitCode.Cancelled
            : ExitCode.StepFailed;
        journal?.End((int)code, [.. steps.Select(s => new JournalStep(s.Name, (long)s.Duration.TotalMilliseconds, s.Outcome, s.Failed))]);
        if (journal?.Failure is { } unwritten && Exit == ExitCode.Done)
        {
            Say(StepDiagnostics.JournalIncomplete.Report(
                $"{unwritten.Message} Everything was done; the next run may say that this one was interrupted.", "Free some space, or make the file writable."));
        }

        FreeOutput();
        owned?.Dispose();
        return (int)code;
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
}

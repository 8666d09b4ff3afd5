using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Pipeline.Journal;

/// <summary>
/// What runs of a release unit did, one JSON object a line, appended and flushed before the deed. It decides nothing: resuming
/// is looking at the world again. It tells a person what a killed run was doing.
/// </summary>
public sealed class JournalFile : IRunObserver
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private const int Tries = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly string path;
    private readonly string runId;
    private readonly TimeProvider time;
    private readonly Func<string, string> redact;

    private JournalFile(string path, string runId, TimeProvider time, Func<string, string> redact, JournalEntry? interrupted)
    {
        this.redact = redact;
        this.path = path;
        this.runId = runId;
        this.time = time;
        Interrupted = interrupted;
    }

    /// <summary>The last thing that the run before this one wrote, when it ended without a word; else null.</summary>
    public JournalEntry? Interrupted { get; }

    /// <summary>
    /// Why it could not be written; null while it could. What is not in the journal must not be begun: whoever applies operations asks here
    /// after <see cref="Applying"/>.
    /// </summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>Opens the journal and writes that a run has started.</summary>
    /// <param name="path">The file; made, with its folder, when it is not there.</param>
    /// <param name="runId">This run.</param>
    /// <param name="command">What is being run.</param>
    /// <param name="time">The clock.</param>
    /// <param name="redact">Takes secrets out of what is written.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static JournalFile Start(string path, string runId, string command, TimeProvider time, Func<string, string> redact)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var last = File.Exists(path) ? InTurn(path, () => Read(path).LastOrDefault()) : null;
        var journal = new JournalFile(path, runId, time, redact, last is null or { Event: "run-ended" } ? null : last);
        journal.Append("run-started", null, command);
        return journal;
    }

    /// <summary>Every whole line of a journal; a line cut off by a kill is passed over.</summary>
    public static IEnumerable<JournalEntry> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            JournalEntry? entry = null;
            try
            {
                entry = JsonSerializer.Deserialize<JournalEntry>(line, Json);
            }
            catch (JsonException)
            {
                continue;
            }

            if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    /// <inheritdoc/>
    public void Applying(IOperation operation) => Write("applying", operation.Id, operation.Describe().ToString());

    /// <inheritdoc/>
    public void Applied(IOperation operation) => Write("applied", operation.Id, null);

    /// <inheritdoc/>
    public void Ended(IOperation operation, OperationResult result) =>
        Write("ended", operation.Id, result.Error is { } error ? $"{result.Status} {error.Code}" : result.Status.ToString());

    /// <summary>Writes that the run came to its end, well or not, with the times of its steps.</summary>
    public void End(int exitCode, ImmutableArray<JournalStep>? steps = null) => Write("run-ended", null, exitCode.ToString(), steps);

    private void Write(string what, string? operation, string? detail, ImmutableArray<JournalStep>? steps = null)
    {
        try
        {
            Append(what, operation, detail, steps);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Failure ??= StepDiagnostics.CannotWrite.Report(
                $"The journal '{path}' cannot be written: {exception.Message}", "Free some space, or make the file writable, and run the same command again: it goes on where it stopped.");
        }
    }

    private void Append(string what, string? operation, string? detail, ImmutableArray<JournalStep>? steps = null)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(new JournalEntry(time.GetUtcNow(), runId, what, operation, detail is null ? null : redact(detail)) { Steps = steps }, Json);
        using var file = InTurn(path, () => new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));

        // A line that a kill cut off is ended first, so that it takes no whole one with it.
        file.Seek(file.Length == 0 ? 0 : -1, SeekOrigin.End);
        var isWhole = file.Length == 0 || file.ReadByte() == '\n';
        file.Write([.. isWhole ? [] : "\n"u8, .. line, (byte)'\n']);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Another run of the unit may be writing its line now.</summary>
    private static T InTurn<T>(string path, Func<T> open)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return open();
            }
            catch (IOException) when (left > 0 && File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}

using Baton.Core.Diagnostics;
using Baton.Store;

namespace Baton.Pipeline.Running;

/// <summary>
/// Keeps a unit's output folder for one run: two runs that build, test and pack in one checkout would publish a mixture of both. The operating system
/// frees the lock when the run ends, however it ends. A file beside the lock tells who holds it.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    // A run that has just taken the lock needs a moment to write who it is; until then the file may name a run that was killed.
    private const int Looks = 25;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly IDisposable held;
    private readonly string holder;

    private OutputLock(IDisposable held, string holder) => (this.held, this.holder) = (held, holder);

    /// <summary>Takes the lock.</summary>
    /// <param name="output">The unit's output folder; it is there.</param>
    /// <param name="me">Who takes it.</param>
    /// <param name="wait">How long to wait for another run to end.</param>
    /// <param name="isAlive">Whether a process of this machine still runs.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="IOException">The lock cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public static async Task<Result<OutputLock>> TakeAsync(
        string output, OutputHolder me, TimeSpan wait, Func<int, bool> isAlive, TimeProvider time, CancellationToken cancellationToken)
    {
        var (path, holder) = (Path.Combine(output, ".lock"), Path.Combine(output, ".lock-holder"));
        var held = await new FileLock(path, time, wait).AcquireAsync(cancellationToken);
        for (var looks = Looks; held is null; looks--)
        {
            var other = Read(holder);
            if (other is not null && (other.Host != me.Host || isAlive(other.ProcessId)))
            {
                return Refuse(output, other.ToString());
            }

            if (looks == 0)
            {
                return Refuse(output, other is null ? "another run, which has not written who it is" : $"a run that came after {other}");
            }

            await Task.Delay(Pause, time, cancellationToken);
            held = await new FileLock(path, time, TimeSpan.Zero).AcquireAsync(cancellationToken);
        }

        Write(holder, me);
        return new OutputLock(held, holder);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // First the name, then the lock: the next holder's name must not be the one that is deleted.
        Quietly(() => File.Delete(holder));
        held.Dispose();
    }

    private static Diagnostic Refuse(string output, string who) => RunningDiagnostics.OutputInUse.Report(
        $"'{output}' is in use by {who}.",
        "Wait until that run has ended ('release --lock-wait SECONDS' waits), or end it. To release twice at the same time, use two clones.");

    private static OutputHolder? Read(string file)
    {
        OutputHolder? read = null;
        Quietly(() => read = OutputHolder.Read(File.ReadAllText(file)));
        return read;
    }

    private static void Write(string file, OutputHolder me) => Quietly(() =>
    {
        var unfinished = $"{file}.tmp";
        File.WriteAllText(unfinished, me.ToText());
        File.Move(unfinished, file, overwrite: true);
    });

    /// <summary>Without a name the lock holds as well.</summary>
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}

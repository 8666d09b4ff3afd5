using System.Collections.Concurrent;

namespace Baton.Tool.Rendering;

/// <summary>
/// Shows what runs now: the step, and its uploads. On a terminal each has a row below everything else, drawn anew several times a second; whatever is written
/// meanwhile is written above them. Elsewhere a long step says every 30 seconds that it runs, and a long upload every ten where it is.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="width">How wide the terminal is; null when there is none.</param>
/// <param name="colours">Whether rows are coloured.</param>
/// <param name="time">The clock.</param>
internal sealed class LiveRows(TextWriter writer, Func<int>? width, bool colours, TimeProvider time) : IDisposable
{
    /// <summary>What is shorter needs no row.</summary>
    public static readonly TimeSpan Blink = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SilenceOfUploads = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SilenceOfSteps = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private RunningStep? _step;
    private bool _isShown;
    private ITimer? _timer;
    private int _rows;

    /// <summary>A step began.</summary>
    /// <param name="step">Its name.</param>
    /// <param name="after">After which time a terminal shows it.</param>
    public void Begin(string step, TimeSpan after = default)
    {
        lock (_gate)
        {
            _timer?.Dispose();
            var running = _step = new RunningStep(step, time);
            _isShown = after == TimeSpan.Zero;
            _timer = width is null ? time.CreateTimer(_ => Remind(), null, SilenceOfSteps, SilenceOfSteps) : time.CreateTimer(_ => Show(running), null, after + Frame, Frame);
        }

        if (after == TimeSpan.Zero)
        {
            Above(() => { });
        }
    }

    /// <summary>An upload moved. Called from the threads that send.</summary>
    public void Moved(string operation, string name, long sent, long total)
    {
        if (!_uploads.TryGetValue(operation, out var upload))
        {
            upload = _uploads.GetOrAdd(operation, _ => new Upload(name, total, time));
            Start();
        }

        upload.Move(sent);
        if (width is null && upload.IsDue(SilenceOfUploads))
        {
            Above(() => writer.WriteLine(UploadText.Line(upload)));
        }
    }

    /// <summary>An upload ended, well or not.</summary>
    public void End(string operation)
    {
        if (_uploads.TryRemove(operation, out _))
        {
            Above(() => { });
        }
    }

    /// <summary>The step ended, and all of its uploads.</summary>
    public void EndAll()
    {
        lock (_gate)
        {
            _timer?.Dispose();
            (_timer, _step) = (null, null);
            _uploads.Clear();
        }

        Above(() => { });
    }

    /// <summary>Writes something above the rows.</summary>
    public void Above(Action write)
    {
        lock (_gate)
        {
            Clear();
            write();
            Draw();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => EndAll();

    private void Start()
    {
        lock (_gate)
        {
            _timer ??= width is null ? null : time.CreateTimer(_ => Above(() => { }), null, Frame, Frame);
        }
    }

    /// <summary>For a terminal: a step that ended while the timer rang is not shown again.</summary>
    private void Show(RunningStep step)
    {
        lock (_gate)
        {
            if (_step == step)
            {
                _isShown = true;
                Above(() => { });
            }
        }
    }

    /// <summary>For a log: the step still runs. A step that ended while the timer rang is left alone.</summary>
    private void Remind()
    {
        lock (_gate)
        {
            if (_step is { } step)
            {
                writer.WriteLine(step.Line);
            }
        }
    }

    private void Clear()
    {
        if (_rows > 0)
        {
            // To the first row, and everything from there on gone.
            writer.Write($"\e[{_rows}A\e[0J");
            _rows = 0;
        }
    }

    private void Draw()
    {
        if (width is null)
        {
            return;
        }

        // Its own ToArray: LINQ asks for the number first, and copies when there may be more.
        var uploads = _uploads.ToArray().OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => u.Value).ToList();
        var columns = width();
        var names = uploads.Count == 0 ? 0 : uploads.Max(UploadText.NameWidth);
        string[] rows = [.. _isShown && _step is { } step ? [step.Row(columns, colours)] : Array.Empty<string>(), .. uploads.Select(u => UploadText.Row(u, columns, names, colours))];
        if (rows.Length > 0)
        {
            writer.Write(string.Concat(rows.Select(r => r + "\n")));
            writer.Flush();
            _rows = rows.Length;
        }
    }
}

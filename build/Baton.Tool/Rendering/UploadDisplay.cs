using System.Collections.Concurrent;

namespace Baton.Tool.Rendering;

/// <summary>
/// Shows uploads while they run. On a terminal each has a row below everything else, drawn anew several times a second; whatever is written
/// meanwhile is written above them. Elsewhere a long upload says every ten seconds where it is.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="width">How wide the terminal is; null when there is none.</param>
/// <param name="colours">Whether bars are coloured.</param>
/// <param name="time">The clock.</param>
internal sealed class UploadDisplay(TextWriter writer, Func<int>? width, bool colours, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private int _rows;

    /// <summary>An upload moved. Called from the threads that send.</summary>
    public void Moved(string operation, string name, long sent, long total)
    {
        if (!_uploads.TryGetValue(operation, out var upload))
        {
            upload = _uploads.GetOrAdd(operation, _ => new Upload(name, total, time));
            Start();
        }

        upload.Move(sent);
        if (width is null && upload.IsDue(Silence))
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

    /// <summary>All of them ended.</summary>
    public void EndAll()
    {
        _uploads.Clear();
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
    public void Dispose()
    {
        _timer?.Dispose();
        EndAll();
    }

    private void Start()
    {
        lock (_gate)
        {
            _timer ??= width is null ? null : time.CreateTimer(_ => Above(() => { }), null, Frame, Frame);
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
        // Its own ToArray: LINQ asks for the number first, and copies when there may be more.
        var uploads = _uploads.ToArray().OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => u.Value).ToList();
        if (width is null || uploads.Count == 0)
        {
            return;
        }

        var (columns, names) = (width(), uploads.Max(UploadText.NameWidth));
        writer.Write(string.Concat(uploads.Select(u => UploadText.Row(u, columns, names, colours) + "\n")));
        writer.Flush();
        _rows = uploads.Count;
    }
}

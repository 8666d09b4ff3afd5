using System.Text;

namespace Baton.Announcements;

/// <summary>
/// A file that says how far one delivery came, on the disk before anything is sent. While it is open no other run can open it, and when a run
/// dies the system closes it: a receipt that says "sending" and can be opened was left behind.
/// </summary>
internal sealed class DeliveryReceipt : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _file;

    private DeliveryReceipt(FileStream file)
    {
        _file = file;
        State = Parse(Read(file));
    }

    public DeliveryState State { get; private set; }

    /// <summary>What the receipt says; null while another run has it open.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static DeliveryState? Look(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Parse(Read(file));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return DeliveryState.None;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>What the receipt says once no other run has it open; null when one never comes to an end.</summary>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<DeliveryState?> LookAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (Look(path) is { } state)
            {
                return state;
            }

            if (waited >= patience)
            {
                return null;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Opens it for one run alone, and waits for another one to be done with it.</summary>
    /// <exception cref="IOException">It cannot be written, or another run does not come to an end.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static async Task<DeliveryReceipt> OpenAsync(string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new DeliveryReceipt(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited < patience && File.Exists(path))
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    /// <summary>Writes a state, and comes back when it is on the disk.</summary>
    public void Write(DeliveryState state)
    {
        var text = Encoding.UTF8.GetBytes($"{state.ToString().ToLowerInvariant()}\n");
        _file.Position = 0;
        _file.Write(text);
        _file.SetLength(text.Length);
        _file.Flush(flushToDisk: true);
        State = state;
    }

    public void Dispose() => _file.Dispose();

    private static string Read(FileStream file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        return reader.ReadToEnd();
    }

    /// <summary>A text that was cut off stands for the least that is known.</summary>
    private static DeliveryState Parse(string text) => text.Length == 0 ? DeliveryState.None
        : text.EndsWith('\n') && Enum.TryParse<DeliveryState>(text.Trim(), ignoreCase: true, out var state) ? state : DeliveryState.Sending;
}

namespace Baton.Tool.Rendering;

/// <summary>A file on its way up.</summary>
/// <param name="name">Its name.</param>
/// <param name="total">Bytes in all.</param>
/// <param name="time">The clock.</param>
internal sealed class Upload(string name, long total, TimeProvider time)
{
    private long _sent;
    private long _started = time.GetTimestamp();
    private long _told = time.GetTimestamp();

    public string Name => name;

    public long Total => total;

    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Bytes a second since this try began; 0 while nobody can know.</summary>
    public double Speed => time.GetElapsedTime(Interlocked.Read(ref _started)) is { TotalSeconds: > 0 } elapsed ? Sent / elapsed.TotalSeconds : 0;

    /// <summary>How long it will take at this speed; null while nobody can know.</summary>
    public TimeSpan? Left => Speed is > 0 and var speed && (total - Sent) / speed is < 100 * 3600 and var seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Called from the thread that sends: no more than a few numbers.</summary>
    public void Move(long sent)
    {
        if (Interlocked.Exchange(ref _sent, sent) > sent)
        {
            // A new try begins anew.
            Interlocked.Exchange(ref _started, time.GetTimestamp());
        }
    }

    /// <summary>Whether it was not spoken of for so long; if so, it is now.</summary>
    public bool IsDue(TimeSpan silence)
    {
        var told = Interlocked.Read(ref _told);
        return time.GetElapsedTime(told) >= silence && Interlocked.CompareExchange(ref _told, time.GetTimestamp(), told) == told;
    }
}

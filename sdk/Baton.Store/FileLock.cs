namespace Baton.Store;

/// <summary>
/// A file that one process at a time holds open; the operating system frees it when the process ends, however it ends. The file stays where it is:
/// a lock file that is deleted can be held twice.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="time">The clock.</param>
/// <param name="patience">How long to wait for another process.</param>
public sealed class FileLock(string path, TimeProvider time, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Waits for the lock.</summary>
    /// <returns>What holds it until it is disposed; null when another process still holds it at the end of the wait.</returns>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of a right.</exception>
    public async Task<IDisposable?> AcquireAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        for (var since = time.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                if (time.GetElapsedTime(since) >= patience)
                {
                    return null;
                }
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>ERROR_SHARING_VIOLATION on Windows; EWOULDBLOCK, which is 11 on Linux and 35 on macOS.</summary>
    private static bool IsHeld(IOException exception) => (exception.HResult & 0xFFFF) is 32 or 11 or 35;
}
